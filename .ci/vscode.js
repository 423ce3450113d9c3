// The Visual Studio Code extension against a stand-in for the editor's interface and the real server.
//   node .ci/vscode.js PATH_TO_COPYDESK
'use strict';
const Module = require('module');
const fs = require('fs');
const os = require('os');
const path = require('path');

let passed = true;
function check(what, condition, seen) {
  passed = passed && !!condition;
  console.log(`${condition ? 'ok    ' : 'FAIL  '}${what}${seen === undefined ? '' : `  ${JSON.stringify(seen)}`}`);
}
async function wait(condition) {
  for (let left = 300; left > 0 && !condition(); left--) await new Promise((resolve) => setTimeout(resolve, 10));
  return condition();
}

class Position {
  constructor(line, character) { this.line = line; this.character = character; }
  toJSON() { return { line: this.line, character: this.character }; }
}
class Range {
  constructor(start, end) { this.start = start; this.end = end; }
  isEqual(other) { return JSON.stringify(this) === JSON.stringify(other); }
  toJSON() { return [this.start, this.end]; }
}
class Uri {
  constructor(text) { this.text = text; this.scheme = text.split(':')[0]; }
  static parse(text) { return new Uri(text); }
  toString() { return this.text; }
}
class Kind {
  constructor(value) { this.value = value; }
  append(part) { return new Kind(this.value ? `${this.value}.${part}` : part); }
}
Kind.Empty = new Kind('');
class Emitter {
  constructor() {
    this.listeners = [];
    this.event = (listener) => { this.listeners.push(listener); return { dispose() {} }; };
  }
  fire(event) { for (const listener of this.listeners) listener(event); }
}
class Draft {
  constructor(uri, text) { Object.assign(this, { uri: Uri.parse(uri), text, version: 1, languageId: 'plaintext' }); }
  getText() { return this.text; }
  offset(p) { return this.text.split('\n').slice(0, p.line).reduce((sum, line) => sum + line.length + 1, p.character); }
  slice(range) { return this.text.slice(this.offset(range.start), this.offset(range.end)); }
  apply(edits) {
    const backwards = [...edits].sort((a, b) => this.offset(b.range.start) - this.offset(a.range.start));
    for (const edit of backwards) {
      this.text = this.text.slice(0, this.offset(edit.range.start)) + edit.newText + this.text.slice(this.offset(edit.range.end));
    }
    this.version++;
    events.change.fire({ document: this, contentChanges: backwards.map((e) => ({ range: e.range, text: e.newText })) });
  }
}
/** A class that keeps what it is given under these names. */
const record = (...names) => class { constructor(...values) { names.forEach((name, i) => { this[name] = values[i]; }); } };

const events = { open: new Emitter(), change: new Emitter(), close: new Emitter(), settings: new Emitter() };
const provided = {};
const commands = {};
const shown = new Map();
const messages = [];
const titles = [];
const silent = () => ({ dispose() {} });
const values = { path: process.argv[2], select: ['radical-glyph', 'hard-wrap'], ignore: [], severity: {} };
const folder = fs.mkdtempSync(path.join(os.tmpdir(), '稿件-'));
fs.writeFileSync(path.join(folder, '旧稿.txt'), '⽉底\n');
const draft = new Draft('file:///%E7%A8%BF.txt', '😀⽉底完成⺠生⼯程\n第二行\n');
const register = (name) => (...given) => {
  provided[name] = given.find((value) => typeof value === 'object' && !Array.isArray(value));
  return { dispose() { delete provided[name]; } };
};
const vscode = {
  version: '1.96.0', env: { language: 'zh-cn' }, Position, Range, Uri, CodeActionKind: Kind, FoldingRangeKind: { Region: 3 },
  Diagnostic: record('range', 'message', 'severity'), DiagnosticRelatedInformation: record('location', 'message'),
  Location: record('uri', 'range'), Hover: record('contents', 'range'), MarkdownString: record('value'),
  CompletionItem: record('label', 'kind'), CompletionList: record('items', 'isIncomplete'), CodeAction: record('title', 'kind'),
  TextEdit: record('range', 'newText'), DocumentSymbol: record('name', 'detail', 'kind', 'range', 'selectionRange'),
  SymbolInformation: record('name', 'kind', 'containerName', 'location'), FoldingRange: record('start', 'end', 'kind'),
  SelectionRange: record('range', 'parent'), DocumentHighlight: record('range'), CodeLens: record('range', 'command'),
  SemanticTokens: record('data', 'resultId'), SemanticTokensEdit: record('start', 'deleteCount', 'data'),
  SemanticTokensEdits: record('edits', 'resultId'), InlayHint: record('position', 'label'), DocumentLink: record('range', 'target'),
  ProgressLocation: { Notification: 15 }, SemanticTokensLegend: record('types', 'modifiers'),
  WorkspaceEdit: class { constructor() { this.edits = []; } set(uri, edits) { this.edits.push(...edits); } },
  window: {
    activeTextEditor: { document: draft },
    withProgress: (options, run) => run({ report() {} }, { onCancellationRequested() {} }).then(() => titles.push(options.title)),
    showErrorMessage: (text) => messages.push(text), showInformationMessage: (text) => messages.push(text),
  },
  commands: { registerCommand: (name, act) => { commands[name] = act; return { dispose() { delete commands[name]; } }; } },
  languages: {
    match: () => 10,
    createDiagnosticCollection: () => ({
      set: (uri, found) => shown.set(uri.toString(), found), get: (uri) => shown.get(uri.toString()), clear: () => shown.clear(), dispose() {},
    }),
  },
  workspace: {
    textDocuments: [draft], workspaceFolders: [{ uri: Uri.parse(`file://${folder}`), name: '稿件' }],
    onDidSaveTextDocument: silent, onDidChangeWorkspaceFolders: silent,
    createFileSystemWatcher: () => ({ onDidCreate: silent, onDidChange: silent, onDidDelete: silent, dispose() {} }),
    onDidOpenTextDocument: events.open.event, onDidChangeTextDocument: events.change.event,
    onDidCloseTextDocument: events.close.event, onDidChangeConfiguration: events.settings.event,
    getConfiguration: () => ({ get: (key) => values[key] }),
    applyEdit: async (edit) => { draft.apply(edit.edits); return true; },
  },
};
for (const name of ['Hover', 'CompletionItem', 'CodeActions', 'DocumentFormattingEdit', 'DocumentRangeFormattingEdit', 'DocumentSymbol',
  'WorkspaceSymbol', 'FoldingRange', 'SelectionRange', 'DocumentHighlight', 'Definition', 'Reference', 'Rename', 'CodeLens', 'DocumentSemanticTokens', 'DocumentLink', 'OnTypeFormattingEdit', 'InlayHints']) {
  vscode.languages[`register${name}Provider`] = register(name);
}
const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? vscode : load(name, ...rest));

async function run() {
  const extension = require(path.resolve(__dirname, '../editors/vscode/extension.js'));
  const token = { onCancellationRequested() {} };
  const found = () => shown.get(draft.uri.toString()) ?? [];
  await extension.activate({ subscriptions: [] });
  check('findings arrive', await wait(() => found().length === 3), found().map((d) => d.message));
  check('columns count past an emoji', found()[0] && draft.slice(found()[0].range) === '⽉');
  const hover = await provided.Hover.provideHover(draft, new Position(0, 2), token);
  check('hover explains', hover?.contents.value.includes('radical-glyph'));
  const actions = await provided.CodeActions.provideCodeActions(draft, found()[0].range, {}, token);
  check('fixes are offered with their finding', actions[0]?.diagnostics.length === 1, actions.map((a) => a.title));
  await vscode.workspace.applyEdit(actions[0].edit);
  check('a fix takes its finding away', await wait(() => found().length === 2), draft.text);
  const all = await provided.CodeActions.provideCodeActions(draft, new Range(new Position(0, 0), new Position(0, 0)), { only: new Kind('source.fixAll') }, token);
  check('fixing on save', all.length === 1, all.map((a) => a.kind.value));
  await commands['copydesk.applySafeFixes']();
  check('the command mends the rest', await wait(() => found().length === 0 && draft.text.includes('月底完成民生工程')), draft.text);
  draft.apply([{ range: new Range(new Position(1, 0), new Position(1, 3)), newText: '他在𠮷林省运' }]);
  const list = await provided.CompletionItem.provideCompletionItems(draft, new Position(1, 8), token);
  const item = list?.items.find((i) => i.label.label === '运城市');
  check('运 completes to 运城市', item && draft.slice(item.range) === '运', list?.items.map((i) => i.label.label));
  const edits = await provided.DocumentFormattingEdit.provideDocumentFormattingEdits(draft, {}, token);
  check('a whole text needs no repair', edits.length === 0);
  values.severity = { 'radical-glyph': 'hint' };
  events.settings.fire({ affectsConfiguration: (section) => section === 'copydesk' });
  draft.apply([{ range: new Range(new Position(0, 0), new Position(0, 0)), newText: '⽉' }]);
  check('settings apply at once', await wait(() => found()[0]?.severity === 3));
  await commands['copydesk.checkWorkspace']();
  check('drafts that nobody has open are checked', await wait(() => [...shown].some(([uri, found]) => uri.endsWith('.txt') && uri !== draft.uri.toString() && found.length === 1)), [...shown.keys()]);
  check('with progress', await wait(() => titles.length === 1), titles);
  Object.assign(values, { formatOnType: true, weekdayHints: true });
  events.settings.fire({ affectsConfiguration: (section) => 'copydesk.formatOnType'.startsWith(section) });
  check('formatting while typing is offered when asked for', await wait(() => provided.OnTypeFormattingEdit));
  draft.apply([{ range: new Range(new Position(0, 0), new Position(2, 0)), newText: '运 城 市 召 开 大 会。\n2023年6月1日见https://a.cn。\n' }]);
  const mended = await provided.OnTypeFormattingEdit.provideOnTypeFormattingEdits(draft, new Position(1, 0), '\n', {}, token);
  check('Enter mends the line just left', mended.length === 6, mended.length);
  const everything = new Range(new Position(0, 0), new Position(2, 0));
  check('a date shows its weekday', (await provided.InlayHints.provideInlayHints(draft, everything, token))[0]?.label === '星期四');
  const links = await provided.DocumentLink.provideDocumentLinks(draft, token);
  check('an address leads there', links.length === 1 && links[0].target.toString() === 'https://a.cn');
  const tokens = await provided.DocumentSemanticTokens.provideDocumentSemanticTokens(draft, token);
  const same = await provided.DocumentSemanticTokens.provideDocumentSemanticTokensEdits(draft, tokens.resultId, token);
  check('colours are told by what differs', same.edits?.length === 0);
  draft.apply([{ range: new Range(new Position(0, 0), new Position(0, 0)), newText: '⽉' }]);
  commands['copydesk.restart']();
  await wait(() => found().length === 0);
  check('restarting opens the drafts again', await wait(() => found().length === 1));
  await extension.deactivate();
  check('nobody was bothered', messages.length === 0, messages);
}

process.on('exit', () => fs.rmSync(folder, { recursive: true }));
run().catch((error) => check('the script runs', false, String(error.stack))).then(() => process.exit(passed ? 0 : 1));
