"""monaco.py PATH_TO_COPYDESK: the server in the core of Visual Studio Code, in a headless Chromium.

Monaco is wired to the server as vscode-languageclient would do it: the server's trigger characters, items with
their ranges and filter texts, columns in UTF-16, changes as they are made. Keys are pressed and an input method composes.
"""
import importlib.util, json, queue, shutil, subprocess, sys, threading, time
from pathlib import Path
from playwright.sync_api import sync_playwright

program = sys.argv[1]
monaco = Path(importlib.util.find_spec("trame_code").origin).parent / "module" / "serve"
uri = "file:///%E7%A8%BF.txt"
text = "😀⽉底完成⺠生工程\n记者在\n会议在召开，😀各县参加。\n运 城 市 召 开 大 会。\n"
passed = True


def check(what, holds, seen=""):
    global passed
    passed = passed and bool(holds)
    print(("ok    " if holds else "FAIL  ") + what + ("  " + json.dumps(seen, ensure_ascii=False) if seen != "" else ""), flush=True)


class Server:
    def __init__(self):
        self.process = subprocess.Popen([program, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.count, self.waiting, self.inbox = 0, {}, queue.Queue()
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        while header := self.process.stdout.readline():
            self.process.stdout.readline()
            message = json.loads(self.process.stdout.read(int(header.split(b":")[1])))
            if "method" in message:
                self.inbox.put(message)
            else:
                self.waiting.pop(message["id"]).put(message)

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def request(self, method, params):
        self.count += 1
        answer = self.waiting[self.count] = queue.Queue()
        self.send({"id": self.count, "method": method, "params": params})
        return answer.get(timeout=10).get("result")

    def notify(self, method, params):
        self.send({"method": method, "params": params})


PAGE = """<!doctype html><meta charset=utf-8><style>body{margin:0}#e{width:1180px;height:420px}</style><div id=e></div>
<script>(() => {
  const environment = {globalAPI: true, getWorker() { return new Worker(URL.createObjectURL(new Blob(['self.onmessage=()=>{}']))) }};
  Object.defineProperty(self, 'MonacoEnvironment', {get: () => environment, set() {}});
  self.process = {env: {}};
})()</script>"""

WIRING = r"""
([text, uri, triggers]) => {
  const m = self.monaco, language = 'plaintext', draft = {uri};
  const range = r => new m.Range(r.start.line + 1, r.start.character + 1, r.end.line + 1, r.end.character + 1);
  const plain = r => ({start: {line: r.startLineNumber - 1, character: r.startColumn - 1}, end: {line: r.endLineNumber - 1, character: r.endColumn - 1}});
  const place = p => ({line: p.lineNumber - 1, character: p.column - 1});
  const model = self.model = m.editor.createModel(text, language, m.Uri.parse(uri));
  model.setEOL(0);
  const editor = self.editor = m.editor.create(document.getElementById('e'), {
    model, minimap: {enabled: false}, fontSize: 18, wordBasedSuggestions: false,
    unicodeHighlight: {ambiguousCharacters: false}, lightbulb: {enabled: true}});
  let version = 1;
  model.onDidChangeContent(e => self.notify('textDocument/didChange', {
    textDocument: {uri, version: ++version}, contentChanges: e.changes.map(c => ({range: plain(c.range), rangeLength: c.rangeLength, text: c.text}))}));
  self.publish = found => m.editor.setModelMarkers(model, 'copydesk', found.map(d => {
    const {startLineNumber, startColumn, endLineNumber, endColumn} = range(d.range);
    return {startLineNumber, startColumn, endLineNumber, endColumn, severity: [0, 8, 4, 2, 1][d.severity], message: d.message, source: d.source, code: d.code};
  }));
  m.languages.registerCompletionItemProvider(language, {triggerCharacters: triggers, async provideCompletionItems(_, at, context) {
    const list = await self.lsp('textDocument/completion', {textDocument: draft, position: place(at), context: {triggerKind: context.triggerKind + 1, triggerCharacter: context.triggerCharacter}});
    return {incomplete: list.isIncomplete, suggestions: list.items.map(i => ({
      label: i.label, kind: i.kind - 1, detail: i.detail, filterText: i.filterText, sortText: i.sortText, insertText: i.textEdit.newText, range: range(i.textEdit.range)}))};
  }});
  m.languages.registerHoverProvider(language, {async provideHover(_, at) {
    const hover = await self.lsp('textDocument/hover', {textDocument: draft, position: place(at)});
    return hover && {contents: [{value: hover.contents.value}]};
  }});
  m.languages.registerDocumentFormattingEditProvider(language, {async provideDocumentFormattingEdits() {
    const edits = await self.lsp('textDocument/formatting', {textDocument: draft, options: {tabSize: 4, insertSpaces: true}});
    return edits.map(e => ({range: range(e.range), text: e.newText}));
  }});
  m.languages.registerCodeActionProvider(language, {async provideCodeActions(_, selection) {
    const actions = await self.lsp('textDocument/codeAction', {textDocument: draft, range: plain(selection), context: {diagnostics: []}});
    return {dispose() {}, actions: actions.filter(a => a.edit).map(a => ({
      title: a.title, kind: a.kind, isPreferred: a.isPreferred,
      edit: {edits: (a.edit.changes?.[uri] ?? a.edit.documentChanges[0].edits).map(e => ({resource: model.uri, textEdit: {range: range(e.range), text: e.newText}, versionId: undefined}))}}))};
  }});
  editor.focus();
}
"""

server = Server()
offer = server.request("initialize", {
    "processId": None, "rootUri": None, "clientInfo": {"name": "Visual Studio Code"},
    "initializationOptions": {"select": ["radical-glyph", "spaced-out-line"]},
    "capabilities": {
        "general": {"positionEncodings": ["utf-16"]}, "workspace": {"workspaceEdit": {"documentChanges": True}},
        "textDocument": {"codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}, "isPreferredSupport": True},
                         "hover": {"contentFormat": ["markdown", "plaintext"]}}}})["capabilities"]
server.notify("initialized", {})

with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
    page = browser.new_page(viewport={"width": 1200, "height": 440})
    page.goto("about:blank")
    page.set_content(PAGE)
    page.expose_function("lsp", server.request)
    page.expose_function("notify", server.notify)
    page.add_style_tag(path=str(monaco / "style.css"))
    page.add_script_tag(path=str(monaco / "trame-code.umd.js"))
    page.wait_for_function("() => !!self.monaco", timeout=30000)
    server.notify("textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "plaintext", "version": 1, "text": text}})
    page.evaluate(WIRING, [text, uri, offer["completionProvider"]["triggerCharacters"]])

    def until(holds, limit=5):
        end = time.time() + limit
        while True:
            page.wait_for_timeout(20)
            while not server.inbox.empty():
                message = server.inbox.get()
                if message["method"] == "textDocument/publishDiagnostics":
                    page.evaluate("found => self.publish(found)", message["params"]["diagnostics"])
            result = holds()
            if result or time.time() > end:
                return result

    def line(number):
        return page.evaluate("number => self.model.getLineContent(number)", number)

    def marked():
        return page.evaluate("() => monaco.editor.getModelMarkers({}).map(m => self.model.getValueInRange(m))")

    def offered():
        return page.locator(".suggest-widget.visible .monaco-list-row .label-name").all_text_contents()

    def put_caret(row, column):
        page.evaluate("([row, column]) => { self.editor.setPosition({lineNumber: row, column}); self.editor.focus(); }", [row, column])

    def choose(name):
        names = offered()
        for _ in range(next((i for i, item in enumerate(names) if item.endswith(name)), 0)):
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")

    until(lambda: len(marked()) == 3)
    check("findings arrive, with their marks past an emoji", sorted(marked()) == sorted(["⽉", "⺠", "运 城 市 召 开 大 会"]), marked())
    box = page.locator(".view-line").first.bounding_box()
    page.mouse.move(box["x"] + 35, box["y"] + 10)
    explained = until(lambda: [t for t in page.locator(".monaco-hover:not(.hidden) .hover-contents").all_text_contents() if "radical-glyph" in t])
    check("hovering explains it", explained)
    page.mouse.move(1100, 400)

    put_caret(2, 4)
    page.keyboard.type("运")
    opened = until(lambda: any("运城市" in item for item in offered()))
    check("the menu opens by itself at the end of a line", opened, offered())
    if not opened:
        page.keyboard.press("Control+Space")
        until(offered)
    choose("运城市")
    check("运 completes to 运城市", until(lambda: line(2) == "记者在运城市"), line(2))
    put_caret(3, 4)
    method = page.context.new_cdp_session(page)
    for composed in ["y", "yu", "yun", "运"]:
        method.send("Input.imeSetComposition", {"text": composed, "selectionStart": len(composed), "selectionEnd": len(composed)})
        page.wait_for_timeout(60)
    method.send("Input.insertText", {"text": "运"})
    opened = until(lambda: any("运城市" in item for item in offered()))
    check("the menu opens by itself inside a run, from an input method", opened, offered())
    choose("运城市")
    check("and inserts the name alone", until(lambda: line(3) == "会议在运城市召开，😀各县参加。"), line(3))
    page.keyboard.press("Escape")

    put_caret(1, 4)
    page.keyboard.press("Control+.")
    rows = page.locator(".action-widget .monaco-list-row, .monaco-menu .action-label")
    until(lambda: rows.count() > 0)
    titles = rows.all_text_contents()
    page.keyboard.press("Enter")
    check("the quick fix mends it", until(lambda: line(1).startswith("😀月底")), [titles, line(1)])
    check("its finding goes", until(lambda: len(marked()) == 2), marked())
    page.evaluate("() => self.editor.getAction('editor.action.formatDocument').run()")
    check("formatting closes the gaps", until(lambda: line(4) == "运城市召开大会。"), line(4))
    check("and puts characters for look-alikes, and leaves the rest", page.evaluate("() => self.model.getValue()") == "😀月底完成民生工程\n记者在运城市\n会议在运城市召开，😀各县参加。\n运城市召开大会。\n")
    browser.close()
server.request("shutdown", None)
server.notify("exit", None)
check("the server says goodbye", server.process.wait(5) == 0)
sys.exit(0 if passed else 1)
