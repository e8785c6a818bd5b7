# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# bc and dc: their own configure; sums with known results.
package=bc
program=bc/bc

build() {
	autotools
}

check() {
	is() {
		got=$(printf '%s\n' "$1" | bc/bc -lq) || exit 1
		[ "$got" = "$2" ] || { echo "$1: $got, not $2"; exit 1; }
		tests=$((tests + 1))
	}
	is '2^200' 1606938044258990275541962092341162602522202993782792835301376
	is 'scale=30; 4*a(1)' 3.141592653589793238462643383276
	is 'scale=20; e(1)' 2.71828182845904523536
	is 'scale=5; 22/7' 3.14285
	is 'sqrt(2)' 1.41421356237309504880
	is 'obase=16; 255' FF
	is 'ibase=2; 101010' 42
	is 'define f(n) { if (n < 2) return 1; return n * f(n - 1); } f(25)' 15511210043330985984000000
	is 'for (i = 0; i < 3; i++) i' "0
1
2"
	is '"text
"' text
	is 'scale=0; 17%5; -17/5' "2
-3"
	got=$(echo '10k 2v p 3 4 * p 16o 255 p [hello] P' | dc/dc)
	[ "$got" = "1.4142135623
12
FF
hello" ] || { echo "dc: $got"; exit 1; }
	echo "tests $((tests + 4))"
}
