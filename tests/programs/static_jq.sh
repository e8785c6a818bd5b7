#!/bin/sh
# SPDX-License-Identifier: MIT
# jq and oniguruma of Debian's sources, static with musl: jq's own tests.
. tests/programs/lib/static

name="static jq"
source_of libonig
onig=$source
source_of jq
jq=$source
mkdir "$scratch/include"
cat > "$scratch/include/config.h" <<-CONFIG
#define SIZEOF_INT 4
#define SIZEOF_LONG 8
#define SIZEOF_LONG_LONG 8
#define SIZEOF_VOIDP 8
#define HAVE_ALLOCA_H 1
#define HAVE_STDINT_H 1
#define HAVE_SYS_TYPES_H 1
#define HAVE_UNISTD_H 1
#define STDC_HEADERS 1
CONFIG
mkdir "$scratch/include/src"
echo '#define JQ_VERSION "1.6"' > "$scratch/include/src/version.h"
sed -e 's/\\/\\\\/g' -e 's/"/\\"/g' -e 's/^/"/' -e 's/$/\\n"/' "$jq/src/builtin.jq" > "$scratch/include/src/builtin.inc"

onig_files=$(sed -n '/^libonig_la_SOURCES/,/^$/p' "$onig/src/Makefile.am" | grep -oE '[a-z0-9_]+\.c' | grep -v regposix)
# shellcheck disable=SC2086 # words
compile "$onig/src" -O1 -DHAVE_CONFIG_H -I "$scratch/include" $onig_files
functions="ACOS ACOSH ASIN ASINH ATAN ATAN2 ATANH CBRT CEIL COPYSIGN COS COSH DREM ERF EXP EXP10 EXP2 EXPM1 FABS FDIM FLOOR FMA FMAX FMIN FMOD
	FREXP HYPOT J0 J1 JN LDEXP LGAMMA LGAMMA_R LOG LOG10 LOG1P LOG2 LOGB MODF NEARBYINT NEXTAFTER NEXTTOWARD POW REMAINDER RINT ROUND SCALB
	SCALBLN SIGNIFICAND SIN SINH SQRT TAN TANH TGAMMA TRUNC Y0 Y1 YN TIMEGM GMTIME_R GMTIME LOCALTIME_R STRPTIME STRFTIME MKSTEMP
	ISATTY MEMMEM GETTIMEOFDAY PTHREAD_KEY_CREATE PTHREAD_ONCE LIBONIG ALLOCA_H"
options=$(for f in $functions; do echo "-DHAVE_$f=1"; done)
jq_files=$(cd "$jq/src" && ls ./*.c | grep -v inject_errors)
# shellcheck disable=SC2086 # words
compile "$jq/src" -O1 -std=gnu99 -D_GNU_SOURCE -DIEEE_8087 $options -I "$scratch/include" -I "$jq/src" -I "$onig/src" $jq_files
link -lm -pthread
allocators --version

for test in jq onig base64; do
	alike "$name $test.test" -L "$jq/tests/modules" --run-tests "$jq/tests/$test.test"
	check "$name $test.test passes" sh -c "tail -n 1 '$scratch/ours.out' | grep -E '^([0-9]+) of \1 tests passed'"
done

rows=4000
[ ! "$everything" ] || rows=300000
alike "$name at work" -n -c "[range($rows) | {id: ., name: \"n\(. * 7919 % 1009)\", list: [range(. % 9)], text: (\"ab\" * (1 + . % 30))}]
	| group_by(.name) | map({key: .[0].name, n: length, sum: (map(.id) | add), text: (map(.text | length) | max)}) | sort_by(.n, .key)
	| .[] | select(.key | test(\"n[0-9]*7\$\"))"
