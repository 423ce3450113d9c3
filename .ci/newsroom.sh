#!/usr/bin/env bash
# A newsroom's repository as a newcomer sets it up: old drafts stay as they are, a new slip stops the commit and the
# run in CI, --fix mends it, and both pass. Usage: .ci/newsroom.sh COPYDESK
set -euo pipefail
copydesk=$(realpath "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
git() { command git -c user.name=desk -c user.email=desk@example.com -c init.defaultBranch=main "$@"; }
fail() { echo "newsroom: $*" >&2; exit 1; }
# What CI runs, in the three ways that the README shows.
passes() { "$copydesk" lint --quiet --format github "$@" drafts > findings.txt; }

mkdir drafts
printf '悅耳的歌声。\n\n⼭西省运城市。\n' > drafts/old.txt
git init -q
"$copydesk" lint --write-baseline known.json drafts > /dev/null
git add -A && git commit -qm "Old drafts with what they hold"
passes --baseline known.json || fail "what the baseline knows is reported"
passes && fail "without the baseline nothing is found"

cat > .git/hooks/pre-commit << END
#!/bin/sh
git diff --cached --name-only -z -- drafts | "$copydesk" lint --quiet --baseline known.json --files-from -
END
chmod +x .git/hooks/pre-commit

printf '悅耳的歌声。\n新的一行在此。\n\n⼭西省运城市。\n今天，记者来到⼈民公园。\n' > drafts/old.txt
git add -A
git commit -qm "A new slip" > /dev/null 2>&1 && fail "the hook lets a slip pass"
for only_new in "--baseline known.json" "--changed-since HEAD"; do
  # shellcheck disable=SC2086
  passes $only_new && fail "$only_new: the slip is not found"
  [ "$(wc -l < findings.txt)" -eq 1 ] || fail "$only_new: not the slip alone: $(cat findings.txt)"
  grep -q 'file=drafts/old.txt,line=5,.*radical-glyph' findings.txt || fail "$only_new: $(cat findings.txt)"
done

"$copydesk" lint --quiet --fix --baseline known.json drafts > /dev/null || fail "--fix leaves something"
grep -q '人民公园' drafts/old.txt || fail "the slip is not mended"
grep -q '悅耳' drafts/old.txt && grep -q '⼭西' drafts/old.txt || fail "what is known was mended as well"
passes --baseline known.json || fail "what was mended is still reported"
passes --changed-since HEAD || fail "lines that did not change are reported"
git add -A
git commit -qm "The slip mended" || fail "the hook refuses what is right"
passes --changed-since HEAD~1 || fail "lines that did not change are reported"
echo "newsroom: old drafts left alone, a slip stopped, mended, passed"
