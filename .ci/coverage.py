#!/usr/bin/env python3
"""Line coverage by module from the JSON that `swift test --show-codecov-path` names; exit 1 where a module falls short."""
import collections
import json
import sys

FLOOR = {
    "TextModel": 95, "DraftSyntax": 95, "Names": 95, "Rules": 95, "Workspace": 95, "JSONRPC": 90, "LSPTypes": 90, "Server": 95,
    "CommandLineTool": 88,
}

lines = collections.defaultdict(lambda: [0, 0])
with open(sys.argv[1], encoding="utf-8") as file:
    for entry in json.load(file)["data"][0]["files"]:
        parts = entry["filename"].split("/Sources/")
        if len(parts) == 2 and "/checkouts/" not in entry["filename"]:
            summary = entry["summary"]["lines"]
            module = lines[parts[1].split("/")[0]]
            module[0] += summary["covered"]
            module[1] += summary["count"]

short = []
for module, (covered, count) in sorted(lines.items()):
    share = 100 * covered / max(1, count)
    floor = FLOOR.get(module)
    print(f"{module:18} {share:5.1f} %" + (f"  (at least {floor})" if floor else ""))
    if floor and share < floor:
        short.append(module)
if missing := set(FLOOR) - set(lines):
    sys.exit(f"no figures for {', '.join(sorted(missing))}")
if short:
    sys.exit(f"too little covered: {', '.join(short)}")
