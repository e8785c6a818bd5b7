#!/bin/sh
# SPDX-License-Identifier: MIT
# What takes bytes from outside, under random ones and sanitizers: each driver of tests/fuzz/, a fixed number
# of runs from a fixed start. Longer: FUZZ=-max_total_time=600 tests/tool/fuzz.sh
. tests/tool/common

# fuzz NAME RUNS SOURCE...
fuzz() {
	name=$1 runs=$2
	shift 2
	mkdir -p "$scratch/$name"
	# shellcheck disable=SC2086 # words
	if why=$(clang -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all -std=gnu11 -O1 -g -D_GNU_SOURCE \
		-nostdinc -iquote . -Iinclude -isystem "$headers" -include tests/fuzz/prefix.h -Wall -Wextra -Werror \
		"tests/fuzz/$name.c" "$@" -o "$scratch/$name.fuzz" 2>&1) &&
		why=$(timeout 900 "$scratch/$name.fuzz" ${FUZZ:-"-runs=$runs"} -seed=1 -timeout=20 -rss_limit_mb=2000 \
			"-artifact_prefix=$scratch/" "$scratch/$name" ${seeds-} 2>&1); then
		pass "fuzz $name"
	else
		fail "fuzz $name" "$(echo "$why" | grep -aE 'error:|ERROR|Base64|#[0-3] ' || echo "$why")"
	fi
}

echo 'int LLVMFuzzerTestOneInput(const char *p, long n) { return !p && n; }' > "$scratch/probe.c"
if ! clang -fsanitize=fuzzer,address,undefined "$scratch/probe.c" -o "$scratch/offered" 2>/dev/null ||
	! "$scratch/offered" -runs=1 2>/dev/null; then
	skip fuzz "clang makes no such programs that run here"
	exit 0
fi
headers=$(dirname "$(clang -print-file-name=include/stdatomic.h)")

# shellcheck disable=SC2046 # a list of files
fuzz patterns 60000 $(find libc/regex libc/wctype -name '*.c' ! -name regerror.c) libc/glob/fnmatch.c
fuzz answer 60000 libc/netdb/dns_message.c
mkdir "$scratch/zones"
for zone in Europe/Dublin America/Sao_Paulo UTC; do
	cp "/usr/share/zoneinfo/$zone" "$scratch/zones/$(basename $zone)" 2>/dev/null || :
done
seeds=$scratch/zones
fuzz zone 100000 libc/time/zone_parse.c
