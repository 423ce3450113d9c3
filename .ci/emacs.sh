#!/usr/bin/env bash
# The server in Emacs with Eglot, and with lsp-mode (Debian: emacs-nox elpa-eglot elpa-lsp-mode).
#   .ci/emacs.sh PATH_TO_COPYDESK [eglot|lsp-mode]
set -euo pipefail
program=$(readlink -f "${1:?usage: .ci/emacs.sh PATH_TO_COPYDESK}")
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
client=${2:-eglot}
export COPYDESK=$program CONFIGURATION=$here/../editors/emacs/copydesk-$client.el HOME=$work LC_ALL=C.UTF-8
mkdir "$work/稿件"
cd "$work/稿件"
timeout 60 emacs -Q --batch -l "$here/$client.el" < /dev/null
