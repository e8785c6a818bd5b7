# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# awk.sh AWK: each program must print what is said here; "tests N" last.
awk=$1
tests=0

is() {
	is_want=$1
	shift
	is_got=$("$awk" "$@" < input) || { echo "$* ended with $?"; exit 1; }
	[ "$is_got" = "$is_want" ] || { echo "$*: '$is_got', not '$is_want'"; exit 1; }
	tests=$((tests + 1))
}

i=0
while [ $i -lt 500 ]; do
	echo "$i word$((i * 7 % 13)) $((i * i % 997)).5"
	i=$((i + 1))
done > input

is 500 'END { print NR }'
is 124750 '{ s += $1 } END { print s }'
is 39 '$2 == "word7" { n++ } END { print n }'
is "13" '!($2 in seen) { seen[$2] = 1; n++ } END { print n }'
is "499 word9 748.5" 'END { print $0 }'
is "0.500000 1e+06 3.14 ff" 'BEGIN { printf "%f %g %.2f %x\n", 0.5, 1e6, 3.14159, 255 }'
is "0.84 0.54 2.72 1.00" 'BEGIN { printf "%.2f %.2f %.2f %.2f\n", sin(1), cos(1), exp(1), log(exp(1)) }'
is "3 1 4" 'BEGIN { print int(3.9), length("x"), index("abcdef", "de") }'
is "b-c" 'BEGIN { s = "abbbc"; gsub(/b+/, "b-", s); print substr(s, 2) }'
is "2 3" 'BEGIN { match("xabbcx", /ab+c/); print RSTART, RLENGTH - 1 }'
is "c b a" 'BEGIN { n = split("a:b:c", p, ":"); for (i = n; i; i--) printf("%s%s", p[i], i > 1 ? " " : "\n") }'
is "UPPER lower" 'BEGIN { print toupper("upper"), tolower("LOWER") }'
is "x=1;y=2" -v 'x=1' 'BEGIN { y = 2; OFS = ";"; print "x=" x, "y=" y }'
is "120" 'function f(n) { return n < 2 ? 1 : n * f(n - 1) } BEGIN { print f(5) }'
is "from sh" 'BEGIN { "echo from sh" | getline line; print line }'
is "sorted
words" 'BEGIN { print "words" | "sort"; print "sorted" | "sort"; close("sort") }'
is "250" '/word[0-9]+ [0-9]*/ && $1 % 2 { n++ } END { print n }'
is "1,2,3" 'BEGIN { FS = "," } END { $0 = "1,2,3"; OFS = ","; $1 = $1; print }'
is "7" 'BEGIN { a["x", 1] = 7; for (k in a) { split(k, p, SUBSEP); if (p[1] == "x") print a[k] } }'
is "0 1 2" 'BEGIN { while (i < 3) printf("%d%s", i, i++ < 2 ? " " : "\n") }'
AWK_TEST=value; export AWK_TEST
is "value" 'BEGIN { print ENVIRON["AWK_TEST"] }'
is "1e+300 inf" 'BEGIN { x = 1e300; printf("%g %s\n", x, x * x > x ? "inf" : "no") }'
echo "tests $tests"
