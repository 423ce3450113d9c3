// copydesk in Visual Studio Code, on nothing but the editor's own interface.
'use strict';

const vscode = require('vscode');
const { spawn } = require('child_process');
const { Connection } = require('./connection.js');

const selector = [
  { language: 'plaintext', scheme: 'file' }, { language: 'plaintext', scheme: 'untitled' },
  { language: 'markdown', scheme: 'file' }, { language: 'markdown', scheme: 'untitled' },
];
/** Files beside drafts, which the server follows as they are edited. */
const beside = [{ scheme: 'file', pattern: '**/.copydesk.json' }, { scheme: 'file', pattern: '**/.copydesk/*' }];
const served = (document) => vscode.languages.match([...selector, ...beside], document) > 0;

let connection;
let diagnostics;
let crashes = [];
/** What depends on the server's offer, renewed with each start. */
let registrations = [];

// The protocol's values and the editor's.
const position = (p) => new vscode.Position(p.line, p.character);
const range = (r) => new vscode.Range(position(r.start), position(r.end));
// The editor's own ranges turn into arrays on the wire.
const plainPosition = (p) => ({ line: p.line, character: p.character });
const plainRange = (r) => ({ start: plainPosition(r.start), end: plainPosition(r.end) });
const place = (document, at) => ({ textDocument: { uri: document.uri.toString() }, position: plainPosition(at) });
const textEdits = (edits) => (edits ?? []).map((edit) => new vscode.TextEdit(range(edit.range), edit.newText));
const location = (l) => new vscode.Location(vscode.Uri.parse(l.uri), range(l.range));

function workspaceEdit(edit) {
  const result = new vscode.WorkspaceEdit();
  for (const [uri, edits] of Object.entries(edit.changes ?? {})) result.set(vscode.Uri.parse(uri), textEdits(edits));
  return result;
}

function diagnostic(d) {
  const result = new vscode.Diagnostic(range(d.range), d.message, d.severity - 1);
  result.source = d.source;
  result.code = d.code;
  result.relatedInformation = d.relatedInformation?.map(
    (r) => new vscode.DiagnosticRelatedInformation(location(r.location), r.message));
  return result;
}

function symbol(s) {
  const result = new vscode.DocumentSymbol(s.name, s.detail ?? '', s.kind - 1, range(s.range), range(s.selectionRange));
  result.children = (s.children ?? []).map(symbol);
  return result;
}

function settings() {
  const values = vscode.workspace.getConfiguration('copydesk');
  const result = { language: values.get('language') || (vscode.env.language.startsWith('zh') ? 'zh' : 'en') };
  for (const key of ['issueDate', 'select', 'ignore', 'severity', 'formatOnType', 'weekdayHints']) {
    const value = values.get(key);
    if (value !== null && value !== undefined && value !== '') result[key] = value;
  }
  return result;
}

/** An answer, or nothing where the server is busy going or the draft has changed since. */
async function ask(method, params, token) {
  try {
    return await connection?.request(method, params, token);
  } catch {
    return undefined;
  }
}

const providers = {
  hover: {
    async provideHover(document, at, token) {
      const hover = await ask('textDocument/hover', place(document, at), token);
      return hover && new vscode.Hover(new vscode.MarkdownString(hover.contents.value), hover.range && range(hover.range));
    },
  },
  completion: {
    async provideCompletionItems(document, at, token) {
      const list = await ask('textDocument/completion', place(document, at), token);
      if (!list) return undefined;
      const items = list.items.map((item) => {
        const result = new vscode.CompletionItem({ label: item.label, description: item.labelDetails?.description }, item.kind - 1);
        result.detail = item.detail;
        result.sortText = item.sortText;
        result.filterText = item.filterText;
        result.insertText = item.textEdit.newText;
        result.range = range(item.textEdit.range);
        result.answer = item;
        return result;
      });
      return new vscode.CompletionList(items, list.isIncomplete);
    },
    async resolveCompletionItem(item, token) {
      const resolved = await ask('completionItem/resolve', item.answer, token);
      if (resolved?.documentation) item.documentation = resolved.documentation;
      return item;
    },
  },
  codeAction: {
    async provideCodeActions(document, selection, context, token) {
      const only = context.only ? [context.only.value] : undefined;
      const params = { textDocument: { uri: document.uri.toString() }, range: plainRange(selection), context: { diagnostics: [], only } };
      return ((await ask('textDocument/codeAction', params, token)) ?? []).map((action) => {
        const result = new vscode.CodeAction(action.title, vscode.CodeActionKind.Empty.append(action.kind));
        if (action.edit) result.edit = workspaceEdit(action.edit);
        result.command = action.command;
        result.isPreferred = action.isPreferred;
        const shown = diagnostics.get(document.uri) ?? [];
        result.diagnostics = (action.diagnostics ?? []).flatMap(
          (d) => shown.filter((s) => s.code === d.code && s.range.isEqual(range(d.range))));
        return result;
      });
    },
  },
  formatting: {
    async provideDocumentFormattingEdits(document, options, token) {
      const params = { textDocument: { uri: document.uri.toString() }, options };
      return textEdits(await ask('textDocument/formatting', params, token));
    },
  },
  rangeFormatting: {
    async provideDocumentRangeFormattingEdits(document, selection, options, token) {
      const params = { textDocument: { uri: document.uri.toString() }, range: plainRange(selection), options };
      return textEdits(await ask('textDocument/rangeFormatting', params, token));
    },
  },
  typeFormatting: {
    async provideOnTypeFormattingEdits(document, at, ch, options, token) {
      return textEdits(await ask('textDocument/onTypeFormatting', { ...place(document, at), ch, options }, token));
    },
  },
  inlayHints: {
    async provideInlayHints(document, part, token) {
      const params = { textDocument: { uri: document.uri.toString() }, range: plainRange(part) };
      return (await ask('textDocument/inlayHint', params, token))?.map((h) => {
        const hint = new vscode.InlayHint(position(h.position), h.label);
        hint.paddingLeft = h.paddingLeft;
        hint.textEdits = textEdits(h.textEdits);
        return hint;
      });
    },
  },
  links: {
    async provideDocumentLinks(document, token) {
      const links = await ask('textDocument/documentLink', { textDocument: { uri: document.uri.toString() } }, token);
      return links?.map((l) => new vscode.DocumentLink(range(l.range), vscode.Uri.parse(l.target)));
    },
  },
  symbols: {
    async provideDocumentSymbols(document, token) {
      const symbols = await ask('textDocument/documentSymbol', { textDocument: { uri: document.uri.toString() } }, token);
      return symbols?.map(symbol);
    },
  },
  workspaceSymbols: {
    async provideWorkspaceSymbols(query, token) {
      return (await ask('workspace/symbol', { query }, token))?.map(
        (s) => new vscode.SymbolInformation(s.name, s.kind - 1, s.containerName ?? '', location(s.location)));
    },
  },
  folding: {
    async provideFoldingRanges(document, _context, token) {
      const ranges = await ask('textDocument/foldingRange', { textDocument: { uri: document.uri.toString() } }, token);
      return ranges?.map((r) => new vscode.FoldingRange(r.startLine, r.endLine, vscode.FoldingRangeKind.Region));
    },
  },
  selection: {
    async provideSelectionRanges(document, positions, token) {
      const nested = (s) => s && new vscode.SelectionRange(range(s.range), nested(s.parent));
      return (await ask('textDocument/selectionRange', { textDocument: { uri: document.uri.toString() }, positions: positions.map(plainPosition) }, token))?.map(nested);
    },
  },
  highlights: {
    async provideDocumentHighlights(document, at, token) {
      return (await ask('textDocument/documentHighlight', place(document, at), token))?.map((h) => new vscode.DocumentHighlight(range(h.range)));
    },
  },
  definition: {
    async provideDefinition(document, at, token) {
      const found = await ask('textDocument/definition', place(document, at), token);
      return found && location(found);
    },
  },
  references: {
    async provideReferences(document, at, context, token) {
      return (await ask('textDocument/references', { ...place(document, at), context }, token))?.map(location);
    },
  },
  rename: {
    async prepareRename(document, at, token) {
      const found = await ask('textDocument/prepareRename', place(document, at), token);
      if (!found) throw new Error(vscode.env.language.startsWith('zh') ? '此处没有可改的名称' : 'no name stands here');
      return { range: range(found.range), placeholder: found.placeholder };
    },
    async provideRenameEdits(document, at, newName, token) {
      const edit = await connection.request('textDocument/rename', { ...place(document, at), newName }, token);
      return edit && workspaceEdit(edit);
    },
  },
  tokens: {
    async provideDocumentSemanticTokens(document, token) {
      const tokens = await ask('textDocument/semanticTokens/full', { textDocument: { uri: document.uri.toString() } }, token);
      return tokens && new vscode.SemanticTokens(new Uint32Array(tokens.data), tokens.resultId);
    },
    async provideDocumentSemanticTokensEdits(document, previousResultId, token) {
      const params = { textDocument: { uri: document.uri.toString() }, previousResultId };
      const tokens = await ask('textDocument/semanticTokens/full/delta', params, token);
      if (tokens?.data) return new vscode.SemanticTokens(new Uint32Array(tokens.data), tokens.resultId);
      const edits = tokens?.edits.map((e) => new vscode.SemanticTokensEdit(e.start, e.deleteCount, new Uint32Array(e.data)));
      return edits && new vscode.SemanticTokensEdits(edits, tokens.resultId);
    },
  },
  lenses: {
    async provideCodeLenses(document, token) {
      const lenses = await ask('textDocument/codeLens', { textDocument: { uri: document.uri.toString() } }, token);
      return lenses?.map((lens) => new vscode.CodeLens(range(lens.range), lens.command));
    },
  },
};

function register(offer) {
  const l = vscode.languages;
  const triggers = offer.completionProvider?.triggerCharacters ?? [];
  registrations = [
    l.registerHoverProvider(selector, providers.hover),
    l.registerCompletionItemProvider(selector, providers.completion, ...triggers),
    l.registerCodeActionsProvider(selector, providers.codeAction, {
      providedCodeActionKinds: offer.codeActionProvider.codeActionKinds.map((kind) => vscode.CodeActionKind.Empty.append(kind)),
    }),
    l.registerDocumentFormattingEditProvider(selector, providers.formatting),
    l.registerDocumentRangeFormattingEditProvider(selector, providers.rangeFormatting),
    l.registerDocumentLinkProvider(selector, providers.links),
    l.registerDocumentSymbolProvider(selector, providers.symbols),
    l.registerWorkspaceSymbolProvider(providers.workspaceSymbols),
    l.registerFoldingRangeProvider(selector, providers.folding),
    l.registerSelectionRangeProvider(selector, providers.selection),
    l.registerDocumentHighlightProvider(selector, providers.highlights),
    l.registerDefinitionProvider(selector, providers.definition),
    l.registerReferenceProvider(selector, providers.references),
    l.registerRenameProvider(selector, providers.rename),
    l.registerCodeLensProvider(selector, providers.lenses),
    l.registerDocumentSemanticTokensProvider(
      selector, providers.tokens, new vscode.SemanticTokensLegend(offer.semanticTokensProvider.legend.tokenTypes, [])),
  ];
  const onType = offer.documentOnTypeFormattingProvider;
  if (onType) {
    registrations.push(l.registerOnTypeFormattingEditProvider(
      selector, providers.typeFormatting, onType.firstTriggerCharacter, ...onType.moreTriggerCharacter));
  }
  if (offer.inlayHintProvider) registrations.push(l.registerInlayHintsProvider(selector, providers.inlayHints));
  // The server's commands go to the server, with the draft at hand where none is named.
  for (const name of offer.executeCommandProvider?.commands ?? []) {
    registrations.push(vscode.commands.registerCommand(name, (...given) => {
      const uri = vscode.window.activeTextEditor?.document.uri.toString();
      return ask('workspace/executeCommand', { command: name, arguments: given.length ? given : [uri] });
    }));
  }
}

const capabilities = {
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    publishDiagnostics: { relatedInformation: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } }, isPreferredSupport: true },
    completion: { completionItem: { labelDetailsSupport: true } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
  },
  workspace: { applyEdit: true, configuration: true },
  window: { workDoneProgress: true },
};

/** Work of the server that is on the screen, by token. */
const progress = new Map();

function createProgress(token) {
  progress.set(token, undefined);
  return null;
}

function showProgress({ token, value }) {
  if (value.kind === 'begin') {
    const options = { location: vscode.ProgressLocation.Notification, title: value.title, cancellable: value.cancellable };
    vscode.window.withProgress(options, (shown, cancellation) => new Promise((end) => {
      cancellation.onCancellationRequested(() => connection?.notify('window/workDoneProgress/cancel', { token }));
      progress.set(token, { shown, end, percentage: 0 });
    }));
  } else if (value.kind === 'report') {
    const work = progress.get(token);
    work?.shown.report({ message: value.message, increment: value.percentage - work.percentage });
    if (work) work.percentage = value.percentage;
  } else {
    progress.get(token)?.end();
    progress.delete(token);
  }
}

async function start() {
  const program = vscode.workspace.getConfiguration('copydesk').get('path') || 'copydesk';
  const child = spawn(program, ['lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const mine = new Connection(child, {
    'textDocument/publishDiagnostics': (params) =>
      diagnostics.set(vscode.Uri.parse(params.uri), params.diagnostics.map(diagnostic)),
    'window/showMessage': (params) => vscode.window.showInformationMessage(params.message),
    'window/logMessage': (params) => console.log(`copydesk: ${params.message}`),
    'window/workDoneProgress/create': (params) => createProgress(params.token),
    '$/progress': showProgress,
    'workspace/configuration': (params) => params.items.map(() => settings()),
    'workspace/applyEdit': async (params) => ({ applied: await vscode.workspace.applyEdit(workspaceEdit(params.edit)) }),
    ended: (error) => { if (connection === mine) ended(program, error); },
  });
  connection = mine;
  try {
    const answer = await mine.request('initialize', {
      processId: process.pid, clientInfo: { name: 'Visual Studio Code', version: vscode.version }, rootUri: null,
      workspaceFolders: vscode.workspace.workspaceFolders?.map((f) => ({ uri: f.uri.toString(), name: f.name })) ?? null,
      initializationOptions: settings(), capabilities,
    });
    mine.notify('initialized', {});
    register(answer.capabilities);
    vscode.workspace.textDocuments.filter(served).forEach(opened);
  } catch { /* told by `ended` */ }
}

function unregister() {
  registrations.forEach((r) => r.dispose());
  registrations = [];
}

/** Starts a server that died again, unless it keeps dying. */
function ended(program, error) {
  connection = undefined;
  unregister();
  diagnostics.clear();
  for (const work of progress.values()) work?.end();
  progress.clear();
  const now = Date.now();
  crashes = crashes.filter((time) => now - time < 180000).concat(now);
  if (error.code === 'ENOENT') {
    vscode.window.showErrorMessage(`copydesk: ${program} was not found; set copydesk.path`);
  } else if (crashes.length < 4) {
    start();
  } else {
    vscode.window.showErrorMessage('copydesk keeps ending; "copydesk: Restart the server" tries again');
  }
}

async function stop() {
  const old = connection;
  connection = undefined;
  unregister();
  diagnostics.clear();
  await old?.close();
}

function opened(document) {
  connection?.notify('textDocument/didOpen', {
    textDocument: { uri: document.uri.toString(), languageId: document.languageId, version: document.version, text: document.getText() },
  });
}

function changed(event) {
  if (!served(event.document) || event.contentChanges.length === 0) return;
  connection?.notify('textDocument/didChange', {
    textDocument: { uri: event.document.uri.toString(), version: event.document.version },
    contentChanges: event.contentChanges.map((change) => ({ range: plainRange(change.range), text: change.text })),
  });
}

function closed(document) {
  if (served(document)) connection?.notify('textDocument/didClose', { textDocument: { uri: document.uri.toString() } });
}

/** Tells the server what changes on the disk. */
function watchFiles() {
  const watcher = vscode.workspace.createFileSystemWatcher('**/{.copydesk.json,.copydesk/**,*.txt,*.md}');
  const tell = (type) => (uri) => connection?.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri.toString(), type }] });
  return [watcher, watcher.onDidCreate(tell(1)), watcher.onDidChange(tell(2)), watcher.onDidDelete(tell(3))];
}

function activate(context) {
  diagnostics = vscode.languages.createDiagnosticCollection('copydesk');
  context.subscriptions.push(
    diagnostics,
    vscode.workspace.onDidOpenTextDocument((document) => { if (served(document)) opened(document); }),
    vscode.workspace.onDidChangeTextDocument(changed),
    vscode.workspace.onDidCloseTextDocument(closed),
    vscode.workspace.onDidSaveTextDocument((document) => {
      if (served(document)) connection?.notify('textDocument/didSave', { textDocument: { uri: document.uri.toString() } });
    }),
    vscode.workspace.onDidChangeWorkspaceFolders((event) => {
      const folders = (list) => list.map((f) => ({ uri: f.uri.toString(), name: f.name }));
      connection?.notify('workspace/didChangeWorkspaceFolders', { event: { added: folders(event.added), removed: folders(event.removed) } });
    }),
    ...watchFiles(),
    vscode.workspace.onDidChangeConfiguration((event) => {
      // What is offered for these is settled at the start.
      if (['path', 'formatOnType', 'weekdayHints'].some((key) => event.affectsConfiguration(`copydesk.${key}`))) stop().then(start);
      else if (event.affectsConfiguration('copydesk')) connection?.notify('workspace/didChangeConfiguration', { settings: settings() });
    }),
    vscode.commands.registerCommand('copydesk.restart', async () => {
      crashes = [];
      await stop();
      await start();
    }));
  return start();
}

module.exports = { activate, deactivate: stop };
