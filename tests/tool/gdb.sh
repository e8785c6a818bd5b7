#!/bin/sh
# SPDX-License-Identifier: MIT
# The gdb commands of tools/gdb/freehold.py see the heap as malloc_dump does.
. tests/tool/common

cat > "$scratch/app.c" <<'END'
#include <malloc.h>
#include <stdlib.h>
int main(void)
{
	void *volatile a[8], *volatile large, *volatile sorted;
	for (int i = 0; i < 8; i++)
		a[i] = malloc(100 + 16 * i);
	sorted = malloc(2000);
	a[0] = malloc(50);
	large = malloc(1500);
	a[4] = malloc(60);
	free(sorted);
	sorted = malloc(4000);
	free(a[2]);
	free(a[5]);
	a[5] = malloc(20);
	free(large);
	malloc_dump(1);
	return 0;
}
END

# Of either picture: an address and a size for each chunk that has a line of its own.
lines() {
	sed -nE 's/^  (0x[0-9a-f]+) +(0x[0-9a-f]+) +(used|free|top).*/\1 \2 \3/p' "$1"
}

for machine in $machines; do
	if ! command -v gdb > "$scratch/gdb" || ! has malloc_dump; then
		skip "gdb $machine" "no gdb"
		continue
	fi
	"$gcc" "$(bits "$machine")" -fno-builtin "$scratch/app.c" -o "$scratch/app"
	gdb -nx -batch -ex 'set confirm off' -ex 'source tools/gdb/freehold.py' -ex 'break _exit' \
		-ex 'break exit' -ex run -ex chunks -ex 'echo --\n' -ex bins -ex arenas "$scratch/app" \
		> "$scratch/out" 2>&1 < /dev/null || true
	sed '/^Breakpoint.*exit/,$d' "$scratch/out" | sed -n '/^main arena/,$p' > "$scratch/dump"
	sed '1,/^Breakpoint 1,\|^Breakpoint 2,/d; /^--/,$d' "$scratch/out" > "$scratch/chunks"
	sed '1,/^--/d' "$scratch/out" > "$scratch/bins"
	lines "$scratch/dump" > "$scratch/a"
	lines "$scratch/chunks" > "$scratch/b"
	if [ -s "$scratch/a" ] && cmp -s "$scratch/a" "$scratch/b"; then
		pass "gdb chunks $machine"
	else
		fail "gdb chunks $machine" "$(diff "$scratch/a" "$scratch/b"; tail -n 3 "$scratch/out")"
	fi
	if grep -q '^bin 1, unsorted, 1: 0x' "$scratch/bins" && grep -q '^bin .* large, 1: 0x' "$scratch/bins" \
		&& grep -q '^last remainder: 0x' "$scratch/bins" && grep -q '^main arena 0x.*: 1 heap, 0x21000' "$scratch/bins"
	then
		pass "gdb bins $machine"
	else
		fail "gdb bins $machine" "$(cat "$scratch/bins")"
	fi
done
