#!/usr/bin/env bash
# What no program likes, once each: full disks, interrupts, closed pipes, masses of files. Usage: .ci/bad-input.sh COPYDESK
set -uo pipefail
copydesk=$(realpath "$1")
folder=$(mktemp -d)
trap 'umount "$folder/small" 2> /dev/null; rm -rf "$folder" "${mass-$folder}"' EXIT
cd "$folder"
failures=0
expect() { # what, wanted, got
  if [ "$2" == "$3" ]; then echo "$1: $3"; else echo "$1: $3, not $2"; failures=$((failures + 1)); fi
}
lint() { "$copydesk" lint --no-config --language en --quiet --select radical-glyph "$@"; }

mkdir plain small
printf '⼭西省。\n' > plain/a.txt
lint --output sarif=/nowhere/x.sarif plain > /dev/null 2> errors
expect "a report that cannot be written" "2 copydesk: /nowhere/x.sarif: no such file or folder" "$? $(cat errors)"
lint plain > /dev/full 2> errors
expect "standard output on a full disk" "2 copydesk: cannot write to standard output: No space left on device" "$? $(cat errors)"

if mount -t tmpfs -o size=1m tmpfs small 2> /dev/null; then
  yes '⼭西省。' | head -n 50000 > small/draft.txt
  before=$(cksum < small/draft.txt)
  lint --fix small > /dev/null 2> errors
  expect "a fix on a full disk" "2 copydesk: small/draft.txt: No space left on device" "$? $(cat errors)"
  expect "and what it leaves" "$before draft.txt" "$(cksum < small/draft.txt) $(ls -A small)"
  lint --cache small/cache plain > /dev/null 2> errors
  expect "a cache beside it" 1 $?
  umount small
else
  echo "a full disk: skipped, cannot mount"
fi

mkdir many
for number in $(seq 3000); do printf '⼭西省运城市。\n' > "many/$number.txt"; done
timeout --preserve-status -s INT 0.1 "$copydesk" lint --no-config --select radical-glyph --fix many > /dev/null
code=$?
case $code in
  130) echo "an interrupt while mending: 130" ;;
  0) echo "an interrupt while mending: came too late" ;;
  *) expect "an interrupt while mending" 130 $code ;;
esac
expect "files half written" 0 "$(cat many/*.txt | grep -cvxE '[山⼭]西省运城市。')"
expect "files left behind" 3000 "$(find many -type f | wc -l)"

yes '⼭西省。' | head -n 20000 > plain/long.txt
lint plain 2> errors | head -n 1 > /dev/null
expect "a reader that had enough" "1 " "${PIPESTATUS[0]} $(cat errors)"

mkdir odd
printf '⼭' > $'odd/a\nb.txt'
printf '⼭' > $'odd/c\377.txt'
lint --fix odd > /dev/null 2> errors
expect "names with a newline and without encoding" "0  山山" "$? $(cat errors) $(cat odd/*)"

mass=$(mktemp -d -p "$([ -w /dev/shm ] && echo /dev/shm || echo "$folder")")
python3 -c 'for n in range(100_000): open(f"'"$mass"'/{n}.txt", "w").write("山西省。\n")'
expect "100,000 files" "100000 files checked, nothing found." "$("$copydesk" lint --no-config --language en "$mass")"

exit $((failures > 0))
