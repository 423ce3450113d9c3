#!/usr/bin/env bash
# The server in Vim with ALE (Debian: vim-nox vim-ale python3).
#   .ci/vim.sh PATH_TO_COPYDESK
set -euo pipefail
program=$(readlink -f "${1:?usage: .ci/vim.sh PATH_TO_COPYDESK}")
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export COPYDESK="$program lsp" CONFIGURATION=$here/../editors/vim/copydesk-ale.vim OUT=$work/said HOME=$work TERM=xterm LC_ALL=C.UTF-8
mkdir "$work/稿件"
cd "$work/稿件"
printf '😀⽉底完成⺠生工程\n记者在运\n会议在运召开，😀各县参加。\n' > 草稿.txt
code=0
python3 "$here/terminal.py" 60 vim -N -n -i NONE -u "$here/vim.vim" 草稿.txt < /dev/null || code=$?
cat "$OUT"
exit "$code"
