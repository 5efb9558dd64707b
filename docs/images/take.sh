#!/usr/bin/env bash
# Takes the pictures of README.md again: the very messages that the bot sends, drawn like Discord's client.
# Needs Debian's packages chromium, fonts-noto-core and fonts-noto-color-emoji. Usage: docs/images/take.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

browse() {
  chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --hide-scrollbars \
    --disable-component-update --disable-sync --user-data-dir="$work/profile" "$@" 2>"$work/chromium.log"
}

# take NAME THEME QUESTION…: a picture as high as the page is
take() {
  local name=$1 theme=$2 questions=() height
  shift 2
  for question in "$@"; do questions+=(--question "$question"); done
  npx tsx src/bin/preview.ts "${questions[@]}" --private --theme "$theme" --out "$work/page.html"
  cp "$work/page.html" "$work/measured.html"
  echo '<script>document.title = document.querySelector("main").offsetHeight</script>' >>"$work/measured.html"
  height=$(browse --window-size=704,2000 --dump-dom "file://$work/measured.html" | grep -o '<title>[0-9]*' | grep -o '[0-9]*')
  browse --screenshot="docs/images/$name.png" --window-size="704,$height" "file://$work/page.html"
}

# Each shows the three things that Dalil says: answered, unsure, not found.
for theme in dark light; do
  take "discord-ar-$theme" "$theme" 'ما نسبة الطلبات المقدمة عبر الإنترنت؟' 'كم راتب رئيس لجنة الشعب؟' 'ما رقم هاتف لجنة الشعب؟'
  take "discord-vi-$theme" "$theme" 'Tỷ lệ hồ sơ nộp trực tuyến là bao nhiêu?' 'Lương của chủ tịch là bao nhiêu?' 'Số điện thoại của UBND thành phố là gì?'
done
