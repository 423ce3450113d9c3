#!/usr/bin/env python3
"""Reads every format of `copydesk lint` back as its consumers do and holds the places against each other.

Usage: .ci/reports.py COPYDESK DRAFT…
With `sarif-tools` and `sarif-pydantic` installed (PyPI), SARIF is opened by them as well. COPYDESK_SCHEMAS names a folder with
sarif-schema-2.1.0.json and junit.xsd; `jsonschema` and `xmlschema` hold the reports against them. Checkstyle publishes none."""
import html.parser, importlib.util, json, os, subprocess, sys, tempfile, urllib.parse
import xml.etree.ElementTree as xml

copydesk, drafts = sys.argv[1], sys.argv[2:]
FORMATS = "json jsonl sarif github gitlab checkstyle junit rdjson html".split()
failures = []


def check(truth, what):
    if not truth:
        failures.append(what)


def keys(value, required, optional=()):
    """An object has what its schema requires and nothing that the schema does not know."""
    check(set(required) <= set(value) <= set(required) | set(optional), f"members {sorted(value)}, wanted {required}")


def text(path):
    return open(path, encoding="utf-8-sig", newline="").read()


def lines(path):
    return text(path).replace("\r\n", "\n").replace("\r", "\n").split("\n")


def by_code_points(path, first, first_column, last, last_column):
    return cut(lines(path), first, first_column, last, last_column)


def by_bytes(path, *place):
    return cut([line.encode() for line in lines(path)], *place).decode()


def cut(rows, first, first_column, last, last_column):
    rows = rows[first - 1:last]
    rows[-1] = rows[-1][:last_column - 1]
    rows[0] = rows[0][first_column - 1:]
    return rows[0][:0].join(row if i == 0 else (b"\n" if isinstance(row, bytes) else "\n") + row for i, row in enumerate(rows))


class Page(html.parser.HTMLParser):
    """A proof sheet stands alone, and its links lead somewhere."""
    VOID = {"meta", "br", "link", "img", "input", "hr"}

    def __init__(self):
        super().__init__()
        self.ids, self.links, self.open, self.notes = [], [], [], 0

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        check(tag not in ("script", "link", "img", "iframe") and not {"src", "style", "onclick"} & set(attributes), f"<{tag}> in the proof sheet")
        if "id" in attributes: self.ids.append(attributes["id"])
        if "href" in attributes: self.links.append(attributes["href"])
        self.notes += "note" in attributes.get("class", "").split()
        if tag not in self.VOID: self.open.append(tag)

    def handle_endtag(self, tag):
        check(self.open and self.open.pop() == tag, f"</{tag}> closes nothing")


with tempfile.TemporaryDirectory() as folder:
    # Han beyond the BMP, emoji of several code points, CRLF, a name that URIs must escape.
    drafts.append(os.path.join(folder, "稿 #1.txt"))
    with open(drafts[-1], "w", newline="") as odd:
        odd.write("𠮷野家🍣⼭西省，2月30日。悅耳的声音。\r\n⼭水👨‍👩‍👧 ，，他说⼈。\r\n")
    path = {name: os.path.join(folder, "report." + name) for name in FORMATS}
    outputs = [word for name in FORMATS for word in ("--output", f"{name}={path[name]}")]
    run = subprocess.run([copydesk, "lint", "--no-config", "--quiet", *outputs, *drafts], stdout=subprocess.DEVNULL)
    check(run.returncode == 1, f"exit code {run.returncode}")
    known = json.load(open(path["json"]))
    findings = [(file["path"], finding) for file in known["files"] for finding in file["findings"]]

    def place(finding):
        start, end = finding["range"]["start"], finding["range"]["end"]
        return start["line"], start["column"], end["line"], end["column"]

    # The text of each finding, by the offsets of the contract.
    def extract(name, finding):
        start, end = (finding["range"][side]["offset"] for side in ("start", "end"))
        return text(name).encode()[start:end].decode().replace("\r\n", "\n").replace("\r", "\n")

    texts = [extract(*each) for each in findings]
    check([by_code_points(name, *place(finding)) for name, finding in findings] == texts, "json: columns")
    check([json.loads(line)["rule"] for line in open(path["jsonl"])] == [finding["rule"] for _, finding in findings], "jsonl")

    log = json.load(open(path["sarif"]))
    keys(log, ["$schema", "version", "runs"])
    run, = log["runs"]
    keys(run, ["tool", "results", "columnKind"])
    rules = run["tool"]["driver"]["rules"]
    check(run["columnKind"] == "unicodeCodePoints" and log["version"] == "2.1.0", "sarif: header")
    for rule in rules:
        keys(rule, ["id", "shortDescription", "fullDescription", "help", "defaultConfiguration", "properties"])
    found = []
    for result in run["results"]:
        keys(result, ["ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"], ["relatedLocations", "fixes"])
        check(rules[result["ruleIndex"]]["id"] == result["ruleId"], "sarif: rule index")
        check(result["level"] in ("error", "warning", "note"), "sarif: level")
        physical = result["locations"][0]["physicalLocation"]
        keys(physical, ["artifactLocation", "region"])
        region = physical["region"]
        keys(region, ["startLine", "startColumn", "endLine", "endColumn"])
        found.append(by_code_points(urllib.parse.unquote(physical["artifactLocation"]["uri"]).removeprefix("file://"), *region.values()))
        for fix in result.get("fixes", []):
            keys(fix, ["description", "artifactChanges"])
            for change in fix["artifactChanges"]:
                check(change["replacements"], "sarif: a fix without replacements")
    check(found == texts, "sarif: regions")

    diagnostics = json.load(open(path["rdjson"]))["diagnostics"]
    found = []
    for diagnostic, (name, finding) in zip(diagnostics, findings, strict=True):
        keys(diagnostic, ["message", "location", "severity", "code", "suggestions"])
        check(diagnostic["severity"] in ("ERROR", "WARNING", "INFO"), "rdjson: severity")
        span = [diagnostic["location"]["range"][side][unit] for side in ("start", "end") for unit in ("line", "column")]
        found.append(by_bytes(name, *span))
    check(found == texts, "rdjson: columns")

    issues = json.load(open(path["gitlab"]))
    for issue in issues:
        keys(issue, ["description", "check_name", "fingerprint", "severity", "location"])
        check(issue["severity"] in ("info", "minor", "major", "critical", "blocker"), "gitlab: severity")
    check(len({issue["fingerprint"] for issue in issues}) == len(issues) == len(findings), "gitlab: fingerprints")

    check(sum(line.startswith("::") for line in open(path["github"])) == len(findings), "github")

    checkstyle = xml.parse(path["checkstyle"]).getroot()
    errors = [(file.get("name"), error) for file in checkstyle.iter("file") for error in file.iter("error")]
    check(checkstyle.tag == "checkstyle" and len(errors) == len(findings), "checkstyle: count")
    for (name, error), (_, finding) in zip(errors, findings):
        keys(error.attrib, ["line", "column", "severity", "message", "source"])
        check((int(error.get("line")), int(error.get("column"))) == place(finding)[:2], "checkstyle: place")

    junit = xml.parse(path["junit"]).getroot()
    for suite in junit.iter("testsuite"):
        cases, failed = suite.findall("testcase"), suite.findall("testcase/failure")
        check((int(suite.get("tests")), int(suite.get("failures"))) == (len(cases), len(failed)), "junit: counts")
    check(len(junit.findall(".//failure")) == len(findings), "junit: findings")

    page = Page()
    page.feed(open(path["html"]).read())
    check(not page.open and page.notes == len(findings), "html: structure")
    check(len(set(page.ids)) == len(page.ids), "html: ids")
    check(all(link[0] == "#" and link[1:] in set(page.ids) for link in page.links), "html: links")

    tools = []
    if importlib.util.find_spec("sarif_pydantic"):
        import sarif_pydantic
        sarif_pydantic.Sarif.model_validate(log)
        tools.append("sarif-pydantic")
    if importlib.util.find_spec("sarif"):
        summary = subprocess.run([sys.executable, "-m", "sarif", "summary", path["sarif"]], capture_output=True, text=True)
        errors = sum(finding["severity"] == "error" for _, finding in findings)
        check(f"error: {errors}" in summary.stdout, f"sarif-tools: {summary.stdout or summary.stderr}")
        tools.append("sarif-tools")
    schemas = os.environ.get("COPYDESK_SCHEMAS")
    if schemas:
        import jsonschema, xmlschema
        sarif = jsonschema.Draft4Validator(json.load(open(os.path.join(schemas, "sarif-schema-2.1.0.json"))))
        for error in sarif.iter_errors(log):
            check(False, f"sarif: {list(error.path)}: {error.message[:200]}")
        for error in xmlschema.XMLSchema(os.path.join(schemas, "junit.xsd")).iter_errors(path["junit"]):
            check(False, f"junit: {error.path}: {error.reason}")
        tools.append("the official schemas")

for failure in sorted(set(failures)):
    print("reports:", failure)
print(f"reports: {len(findings)} findings in {len(FORMATS)} formats" + (", opened by " + ", ".join(tools) if tools else ""))
sys.exit(bool(failures))
