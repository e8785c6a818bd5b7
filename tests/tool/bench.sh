#!/bin/sh
# SPDX-License-Identifier: MIT
# What `make bench` runs, at a small part of its scale: each workload ends with the sum that glibc's
# allocator gives, in one, two and eight threads, and the runner's files are whole. Times do not matter.
. tests/tool/common

SCALE=4
dynamic=$B/bench/dynamic/malloc
ours=$B/x86_64/libfhmalloc.so

# agree NAME THREADS HOW COMMAND...: the command prints the sum that the dynamic program prints.
agree() {
	agree_name="bench $1 $2 $3" agree_workload=$1 agree_threads=$2
	shift 3
	theirs=$("$dynamic" "$agree_workload" "$agree_threads" $SCALE 2>&1 | cut -d ' ' -f 1-2)
	mine=$("$@" "$agree_workload" "$agree_threads" $SCALE 2>&1 | cut -d ' ' -f 1-2)
	if [ "$mine" = "$theirs" ] && [ "${mine%% *}" = ok ]; then
		pass "$agree_name"
	else
		fail "$agree_name" "prints $mine, with glibc's allocator $theirs"
	fi
}

[ -e "$ours" ] || skip "bench, preloaded" "libfhmalloc.so is not built"
for workload in $("$dynamic" list | cut -d ' ' -f 1); do
	for threads in 1 2 8; do
		agree "$workload" $threads static "$B/bench/freehold/malloc"
		[ ! -e "$ours" ] || agree "$workload" $threads preloaded env LD_PRELOAD="$ours" "$dynamic"
	done
done

# bench_run PART OPTION...: the runner ends well, and its files have so many rows as $rows says, each allocator in each.
cat > "$scratch/whole.py" <<'END'
import json, sys
results = json.load(open(sys.argv[1]))
keys = set(results["allocators"])
assert keys == set(sys.argv[3].split()), keys
assert len(results["rows"]) == int(sys.argv[2]), len(results["rows"])
for row in results["rows"]:
    assert set(row["median"]) == keys, row
    assert all(median[m] > 0 for median in row["median"].values() for m in ("wall", "peak")), row
assert set(results["means"]["wall"]["mean"]) == keys
assert not results["failures"]
END
out=$scratch/out
bench_run() {
	part=$1 allocators=$2
	shift 2
	if said=$(bench/run.py --build "$B" --out "$out" --rounds 1 "$@" 2>&1); then
		pass "bench $part"
		check "bench $part.json" python3 "$scratch/whole.py" "$out/$part.json" "$rows" "$allocators"
		for table in txt md; do
			check "bench $part.$table" grep -q "ratios to ${allocators%% *}" "$out/$part.$table"
		done
	else
		fail "bench $part" "$said"
	fi
}

rows=$("$dynamic" list | awk '{ rows += NF - 1 } END { print rows }')
bench_run malloc "glibc freehold freehold-static" --scale $SCALE --peers "freehold freehold-static" malloc
if command -v gnuplot > "$scratch/found"; then
	check "bench malloc.svg" python3 -c 'import sys, xml.dom.minidom as dom
assert len(dom.parse(sys.argv[1]).getElementsByTagName("text")) > 40' "$out/malloc.svg"
else
	skip "bench malloc.svg" "no gnuplot"
fi
if command -v valgrind > "$scratch/found"; then
	check "bench instructions" grep -qE '^16 bytes( +[0-9]+=[0-9]+\+[0-9]+){2}' "$out/malloc.txt"
else
	skip "bench instructions" "no valgrind"
fi

# Static programs of musl; and real programs, as many as are here.
bench_run static "musl freehold" --scale $SCALE --peers freehold static
rows=0
for program in redis-benchmark sqlite3 lua5.4 python3 gcc git xz zstd node; do
	if command -v $program > "$scratch/found"; then rows=$((rows + 1)); else skip "bench of $program" "not installed"; fi
done
bench_run programs "glibc freehold" --scale 1 --peers freehold programs

# The functions of the C library: one row of each kind, in each table that the machines at hand give.
if said=$(bench/run.py --build "$B" --out "$out" --rounds 1 libc qsort-8-few strtod-hex printf-mix 2>&1); then
	pass "bench libc"
	for row in qsort-8-few strtod-hex printf-mix ..mean..; do
		check "bench libc.md, $row" grep -qE "^\| $row( \| [^|]*){5} \|$" "$out/libc.md"
	done
else
	fail "bench libc" "$said"
fi

# What a million cases would be counted with.
mkdir "$scratch/million"
ln -s "$B/tests" "$scratch/million/tests"
if said=$(tests/million.py --build "$scratch/million" --cases 1 printf_integer 2>&1); then
	check "million.md" grep -qE '^\| printf_integer \| .* \| 160,000 \| 0 \| 0 \| 0 \|$' "$scratch/million/million.md"
else
	fail "million" "$said"
fi
