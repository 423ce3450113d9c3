#!/usr/bin/env bash
# The server in Kate or Qt Creator on a screen nobody sees, with keys as a person presses them.
# (Debian: kate or qtcreator and python3-pyqt6, xvfb, openbox, xdotool, dbus-x11.)
#   .ci/desktop.sh PATH_TO_COPYDESK kate|qtcreator
set -euo pipefail
program=$(readlink -f "${1:?usage: .ci/desktop.sh PATH_TO_COPYDESK kate|qtcreator}")
editor=${2:?usage: .ci/desktop.sh PATH_TO_COPYDESK kate|qtcreator}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
mkdir -m 700 "$work/run"
mkdir -p "$work/稿件" "$work/.config/QtProject" "$work/.config/kate/lspclient"
printf '😀⽉底完成⺠生工程\n记者在运\n会议在运召开，😀各县参加。\n' > "$work/稿件/草稿.txt"
printf '{"select": ["radical-glyph"]}\n' > "$work/稿件/.copydesk.json"
printf '#!/bin/sh\nexec "%s" lsp --log "%s/log" --log-text\n' "$program" "$work" > "$work/serve"
chmod +x "$work/serve"
export HOME=$work XDG_CONFIG_HOME=$work/.config XDG_RUNTIME_DIR=$work/run LC_ALL=C.UTF-8 QT_QPA_PLATFORM=xcb

# Writes the number of the screen where one is free.
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3> "$work/screen" 2> /dev/null &
started=($!)
trap 'kill "${started[@]}" 2> /dev/null || true; wait 2> /dev/null || true; sleep 0.5; rm -rf "$work" || true' EXIT
for _ in {1..50}; do [ -s "$work/screen" ] && break; sleep 0.1; done
DISPLAY=:$(cat "$work/screen")
export DISPLAY
openbox > /dev/null 2>&1 &
started+=($!)

cd "$work/稿件"
case $editor in
  kate)
    sed "s|\"copydesk\", \"lsp\"|\"$work/serve\"|" "$here/../editors/kate/settings.json" > "$work/.config/kate/lspclient/settings.json"
    printf '[Kate Plugins]\nlspclientplugin=true\n[lspclient]\nAllowedServerCommandLines=%s\n[General]\nShow welcome view for new window=false\n' \
      "$work/serve" > "$work/.config/katerc"
    dbus-run-session -- kate -n -b 草稿.txt > "$work/editor.log" 2>&1 &
    fix=(ctrl+period) format=(ctrl+t f) window=Kate
    ;;
  qtcreator)
    # Debian's own, which has PyQt6.
    /usr/bin/python3 "$here/qtcreator.py" "$work/.config/QtProject/QtCreator.ini" "$work/serve"
    qtcreator -noload UpdateInfo -noload ClangCodeModel -noload QmlDesigner 草稿.txt > "$work/editor.log" 2>&1 &
    fix=(alt+Return Return) format=() window='Qt Creator'
    ;;
  *) echo "no such editor: $editor"; exit 2 ;;
esac
started+=($!)

# Presses keys one after the other, with time for what each of them sets off.
press() {
  local key
  for key in "$@"; do
    xdotool key --clearmodifiers "$key"
    sleep 0.15
    case $key in ctrl+space | alt+Return | ctrl+period | f) sleep 2 ;; Return | ctrl+s) sleep 1 ;; esac
  done
}
failed=0
check() {
  if [ "$2" = "$3" ]; then echo "ok    $1"; else echo "FAIL  $1: $3, not $2"; failed=1; fi
}
line() { sed -n "$1p" 草稿.txt; }

for _ in {1..150}; do grep -q publishDiagnostics "$work/log" 2> /dev/null && break; sleep 0.2; done
check "findings" 2 "$(grep -o '"code":"radical-glyph"' "$work/log" 2> /dev/null | head -2 | grep -c .)"
xdotool windowfocus "$(xdotool search --onlyvisible --name "$window" | tail -1)"
sleep 2
press Escape ctrl+Home Right "${fix[@]}" ctrl+s
check "quick fix behind an emoji" "😀月底" "$(line 1 | sed s/完.*//)"
press ctrl+Home Down End ctrl+space Return ctrl+s
check "completion at a line's end" "记者在运城" "$(line 2)"
if [ "$editor" = kate ]; then
  press ctrl+Home Down Down Home Right Right Right Right ctrl+space Escape ctrl+s
  check "no completion inside a run" "会议在运召开，😀各县参加。" "$(line 3)"
  press "${format[@]}" ctrl+s
  check "formatting" "😀月底完成民生工程" "$(line 1)"
else
  press ctrl+Home Down Down Home Right Right Right Right ctrl+space Return ctrl+s
  check "completion inside a run" "会议在运城召开，😀各县参加。" "$(line 3)"
fi
press ctrl+q
for _ in {1..30}; do grep -q '→ exit' "$work/log" && break; sleep 0.2; done
check "goodbye" 2 "$(grep -cE '→ (shutdown|exit)' "$work/log")"
check "nothing written beside the draft" ".copydesk.json 草稿.txt " "$(LC_ALL=C ls -A | tr '\n' ' ')"
exit $failed
