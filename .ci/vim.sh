#!/usr/bin/env bash
# The server in Vim with ALE or YouCompleteMe (Debian: vim-nox python3, vim-ale or vim-youcompleteme).
#   .ci/vim.sh PATH_TO_COPYDESK ale|youcompleteme
set -euo pipefail
usage='usage: .ci/vim.sh PATH_TO_COPYDESK ale|youcompleteme'
program=$(readlink -f "${1:?$usage}")
plugin=${2:?$usage}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export COPYDESK="$program lsp" CONFIGURATION=$here/../editors/vim/copydesk-$plugin.vim OUT=$work/said HOME=$work TMPDIR=$work TERM=xterm LC_ALL=C.UTF-8
mkdir "$work/稿件"
cd "$work/稿件"
printf '😀⽉底完成⺠生工程\n记者在运\n会议在运召开，😀各县参加。\n' > 草稿.txt
code=0
python3 "$here/terminal.py" 90 vim -N -n -i NONE -u "$here/$plugin.vim" 草稿.txt < /dev/null || code=$?
cat "$OUT"
exit "$code"
