#!/bin/sh
# SPDX-License-Identifier: MIT
# Debian's Chromium, headless, with the library loaded: a local page that a script draws gives the same document
# and the same picture. It has an allocator of its own, seen first by all its libraries: the library lies
# in all its processes, with its constructors, thread-local storage and hooks, and serves nobody. That too is held.
. tests/programs/common

[ "$everything" ] || { skip chromium "asked for by PROGRAMS=all (make check-dropin)"; exit; }
needs chromium chromium

cat > "$scratch/page.html" <<'PAGE'
<!DOCTYPE html><meta charset="utf-8"><title>page</title><canvas id="c" width="300" height="200"></canvas><div id="d"></div>
<script>
let x = 7, rows = [];
const draw = (n) => (x = (x * 48271) % 2147483647) % n;
const c = document.getElementById('c').getContext('2d');
for (let i = 0; i < 400; i++) { c.fillStyle = `rgb(${draw(256)},${draw(256)},${draw(256)})`; c.fillRect(draw(300), draw(200), draw(40), draw(40)); }
for (let i = 0; i < 2000; i++) rows.push(`<p class="p${i % 7}">row ${i} ${'abc'.repeat(draw(30))}</p>`);
document.getElementById('d').innerHTML = rows.join('');
const sorted = [...document.querySelectorAll('p')].sort((a, b) => a.textContent.length - b.textContent.length || (a.textContent < b.textContent ? -1 : 1));
for (const p of sorted) document.getElementById('d').append(p);
</script>
PAGE

export HOME="$scratch"
# run FILE... COMMAND: the document, and a picture in the file that is named first.
run() {
	run_picture=$1
	shift
	"$@" timeout 120 chromium --headless --no-sandbox --disable-gpu --no-first-run --user-data-dir="$scratch/profile" \
		--window-size=800,600 --hide-scrollbars --screenshot="$run_picture" "file://$scratch/page.html" > "$scratch/log" 2>&1 </dev/null &&
	"$@" timeout 120 chromium --headless --no-sandbox --disable-gpu --no-first-run --user-data-dir="$scratch/profile" \
		--dump-dom "file://$scratch/page.html" 2> "$scratch/log" </dev/null
}
run "$scratch/without.png" env > "$scratch/without.html" || { skip chromium "it fails without the library: $(tail -n 2 "$scratch/log")"; exit; }
run "$scratch/with.png" preloaded > "$scratch/with.html" || fail "chromium with the library" "$(tail -n 5 "$scratch/log")"
check "chromium's document" cmp "$scratch/without.html" "$scratch/with.html"
check "chromium's document is whole" [ "$(grep -c '<p class' "$scratch/with.html")" -ge 1 ]
check "chromium's picture" cmp "$scratch/without.png" "$scratch/with.png"
check "chromium's picture is one" sh -c "head -c 8 '$scratch/with.png' | tail -c 7 | grep -q PNG"
empty "chromium's allocator is its own" "$(grep '^chromium ' "$log" | sort -u | grep -vxE 'chromium (chromium|exe)' || :)"
check "chromium's processes" [ "$(grep -c '^chromium ' "$log")" -ge 4 ]
