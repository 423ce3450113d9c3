#!/usr/bin/env bash
# The server in a real editor: opens a broken draft in a headless Neovim, sees what is wrong, puts it right.
#   .ci/neovim.sh PATH_TO_COPYDESK
set -euo pipefail
program=$(readlink -f "${1:?usage: .ci/neovim.sh PATH_TO_COPYDESK}")
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export COPYDESK=$program CONFIGURATION=$here/../editors/neovim/copydesk.lua
export XDG_STATE_HOME=$work/state XDG_CACHE_HOME=$work/cache XDG_DATA_HOME=$work/data LC_ALL=C.UTF-8
mkdir "$work/稿件"
cd "$work/稿件"
timeout 60 nvim --headless -u NONE -i NONE --noplugin -n -c "luafile $here/neovim.lua" < /dev/null || {
  code=$?
  cat "$XDG_STATE_HOME/nvim/lsp.log" "$XDG_CACHE_HOME/nvim/lsp.log" 2> /dev/null | tail -n 5
  exit "$code"
}
