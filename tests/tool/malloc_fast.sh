#!/bin/sh
# SPDX-License-Identifier: MIT
# The way through malloc and free that most calls take, read from a linked program: from the entry to the
# first return there is no locked instruction, no call, and no more than so many instructions.
. tests/tool/common

printf '#include <stdlib.h>\nint main(void) { free(malloc(100)); return 0; }\n' > "$scratch/app.c"

# The instructions of a function up to its first return, one a line.
path() {
	objdump -d --no-show-raw-insn "$scratch/app" | awk -v start="<$1>:" '
		$2 == start { inside = 1; next }
		inside && !NF { exit }
		inside { sub(/^[^:]*:[ \t]*/, ""); print }
		inside && $1 ~ /^(rep[a-z]*|bnd)?ret/ { exit }'
}

# LIMIT: of both together.
fast() {
	path malloc > "$scratch/malloc"
	path free > "$scratch/free"
	for name in malloc free; do
		empty "$name $machine" "$({
			tail -n 1 "$scratch/$name" | grep -qw ret || echo 'no return found'
			grep -wE 'lock|call|jmp|(xchg|cmpxchg|xadd).*\(' "$scratch/$name"
		} || :)"
	done
	count=$(cat "$scratch/malloc" "$scratch/free" | wc -l)
	if [ "$count" -gt 10 ] && [ "$count" -le "$1" ]; then
		pass "instructions $machine: $count (at most $1)"
	else
		fail "instructions $machine" "$count, not 11 to $1: $(cat "$scratch/malloc" "$scratch/free")"
	fi
}

for machine in $machines; do
	"$gcc" "$(bits "$machine")" -static -O1 -fno-builtin "$scratch/app.c" -o "$scratch/app"
	case $machine in x86_64) fast 31 ;; *) fast 36 ;; esac
done
