"""memory.py PATH_TO_COPYDESK [EDITS]: types into a draft and takes it out again; the server must not grow.

Says how much memory it held after a tenth of the edits and at the end, in KB; fails when that grew by a tenth.
"""
import json, subprocess, sys, threading
from pathlib import Path

program, edits = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
draft = max((Path(__file__).parent.parent / "seeds").glob("*.txt"), key=lambda path: path.stat().st_size)
text = draft.read_text(encoding="utf-8")
server = subprocess.Popen([program, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
heard, progress = {"version": 0}, threading.Condition()


def listen():
    while header := server.stdout.readline():
        length = int(header.split(b":")[1])
        server.stdout.readline()
        message = json.loads(server.stdout.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            with progress:
                heard["version"] = message["params"]["version"]
                progress.notify()


def send(method, params, **more):
    body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}, ensure_ascii=False).encode()
    server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
    server.stdin.flush()


def memory():
    status = Path(f"/proc/{server.pid}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1])


threading.Thread(target=listen, daemon=True).start()
send("initialize", {"processId": None, "rootUri": None, "capabilities": {}}, id=0)
send("initialized", {})
document = {"uri": "file:///%E7%A8%BF.txt"}
send("textDocument/didOpen", {"textDocument": {**document, "languageId": "text", "version": 0, "text": text}})
lines = text.split("\n")
before = 0
for version in range(1, edits + 1):
    # A character is typed and taken out again, in one place after the other.
    line = (version + 1) // 2 % len(lines)
    start, end = {"line": line, "character": 0}, {"line": line, "character": 1}
    typed = {"range": {"start": start, "end": start}, "text": "运2月30日"[version // 2 % 6]}
    change = typed if version % 2 else {"range": {"start": start, "end": end}, "text": ""}
    send("textDocument/didChange", {"textDocument": {**document, "version": version}, "contentChanges": [change]})
    if version % 10 == 0:
        with progress:
            if not progress.wait_for(lambda: heard["version"] >= version, timeout=60):
                sys.exit(f"no findings of version {version}")
    if version == max(10, edits // 10 // 10 * 10):
        before = memory()
after = memory()
send("shutdown", None, id=1)
send("exit", None)
print(f"{edits} edits of {len(text.encode())} bytes: {before} KB after a tenth of them, {after} KB at the end")
sys.exit(0 if server.wait(10) == 0 and after < before * 1.1 else 1)
