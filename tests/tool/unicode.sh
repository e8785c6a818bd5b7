#!/bin/sh
# SPDX-License-Identifier: MIT
# wctype.h and wcwidth for every code point against python's own tables; the packed table against
# the database that it was made from, where that is installed.
. tests/tool/common

if [ -d /usr/share/unicode ]; then
	empty "table is what the tool makes" "$(tools/pack-unicode | cmp - libc/wctype/unicode_table.h 2>&1)"
else
	skip "table is what the tool makes" "no unicode-data"
fi

cat > "$scratch/all.c" <<'END'
#define _GNU_SOURCE
#include <stdio.h>
#include <wchar.h>
#include <wctype.h>
int main(void)
{
	for (unsigned c = 0; c < 0x110000; c++) {
		int kinds = !!iswalpha(c) | !!iswupper(c) << 1 | !!iswlower(c) << 2 | !!iswspace(c) << 3 |
		            !!iswprint(c) << 4 | !!iswcntrl(c) << 5 | !!iswpunct(c) << 6 | !!iswgraph(c) << 7 |
		            !!iswalnum(c) << 8 | !!iswdigit(c) << 9 | !!iswxdigit(c) << 10 | !!iswblank(c) << 11;
		printf("%d %u %u %d\n", kinds, towupper(c), towlower(c), wcwidth((wchar_t)c));
	}
	return 0;
}
END

cat > "$scratch/compare.py" <<'END'
import sys, unicodedata as u
wrong = 0
for c, line in enumerate(sys.stdin):
    kinds, upper, lower, width = map(int, line.split())
    char, kind = chr(c), u.category(chr(c))
    has = lambda bit: bool(kinds >> bit & 1)
    said = []
    def expect(name, ours, theirs):
        if ours != theirs:
            said.append(f"{name} {ours} {theirs}")
    if kind == "Cn":  # newer than python's, perhaps
        if upper != c and u.category(chr(upper)) != "Cn":
            said.append("upper")
    else:
        printable = kind not in ("Cc", "Cs", "Zl", "Zp")
        space = char.isspace() and c not in (0x1c, 0x1d, 0x1e, 0x1f, 0x85, 0xa0, 0x2007, 0x202f)
        expect("print", has(4), printable)
        expect("space", has(3), space)
        expect("cntrl", has(5), kind in ("Cc", "Zl", "Zp"))
        expect("upper", has(1), char.isupper())
        if kind != "Lm":  # Unicode 15 has more small ones of these than 14
            expect("lower", has(2), char.islower())
        if kind[0] == "L" or kind == "Nl" or kind == "Nd" and c > 127:
            expect("alpha", has(0), True)
        if kind[0] in "PZC" or kind in ("Sm", "Sc", "Sk", "No", "Me"):
            expect("alpha", has(0), False)
        for bit, full, ours in ((1, char.upper(), upper), (2, char.lower(), lower)):
            # Where there are several letters, some have a simple form besides: see towupper's table.
            if len(full) == 1 and kind != "Lt":
                expect(f"case {bit}", ours, ord(full))
        mark = kind in ("Mn", "Me", "Cf") and c != 0xad
        jamo = 0x1160 <= c <= 0x11ff or 0xd7b0 <= c <= 0xd7fb
        wide = u.east_asian_width(char) in "WF"
        expect("width", width, 0 if c == 0 or printable and (mark or jamo) else -1 if not printable else 2 if wide else 1)
    expect("graph", has(7), has(4) and not has(3))
    expect("alnum", has(8), has(0) or has(9))
    expect("punct", has(6), has(7) and not has(8))
    expect("digit", has(9), 48 <= c < 58)
    expect("xdigit", has(10), c < 128 and char in "0123456789abcdefABCDEF")
    expect("blank", has(11), c == 9 or has(3) and c > 13 and c not in (0x2028, 0x2029))
    if said:
        wrong += 1
        if wrong < 20:
            print(f"{c:04x} {kind} {', '.join(said)}")
if c != 0x10ffff:
    print("ends early")
END

for machine in $machines; do
	runs "$machine" || { skip "every character $machine" "cannot run here"; continue; }
	check "compiles $machine" "$gcc" "$(bits "$machine")" -O1 "$scratch/all.c" -o "$scratch/all"
	empty "every character $machine" "$("$scratch/all" | python3 "$scratch/compare.py" 2>&1)"
done
