#!/bin/sh
# SPDX-License-Identifier: MIT
# System calls from execve to exit: start code and stdio may make few.
. tests/tool/common

strace -o /dev/null true 2>/dev/null || { skip strace "strace cannot trace here"; exit 0; }

# atmost NAME LIMIT PROGRAM: calls besides execve
atmost() {
	strace -f -o "$scratch/trace" "$3" >/dev/null </dev/null || :
	# What strace itself says of a change of personality or of an end is no call.
	calls=$(grep -oE '^[0-9]+ +[a-z_0-9]+\(' "$scratch/trace" | sed 's/^[0-9]* *//; s/($//' | grep -vx execve | tr '\n' ' ')
	# shellcheck disable=SC2086 # words
	set -- "$1" "$2" $calls
	name=$1 limit=$2
	shift 2
	if [ $# -gt 0 ] && [ $# -le "$limit" ]; then
		pass "$name: $*"
	else
		fail "$name" "$# calls, not 1 to $limit: $*"
	fi
}

echo 'int main(void) { return 0; }' > "$scratch/empty.c"
printf '#include <stdio.h>\nint main(void) { return puts("hello") < 0; }\n' > "$scratch/hello.c"

for machine in $machines; do
	if ! runs "$machine"; then
		skip "$machine" "this kernel does not run $machine programs"
		continue
	fi
	for mode in static static-pie; do
		"$gcc" "$(bits "$machine")" -$mode -Os "$scratch/empty.c" -o "$scratch/empty"
		atmost "empty $machine $mode" 2 "$scratch/empty"
		if has puts; then
			"$gcc" "$(bits "$machine")" -$mode -Os "$scratch/hello.c" -o "$scratch/hello"
			atmost "hello $machine $mode" 4 "$scratch/hello"
		else
			skip "hello $machine $mode" "no puts in this build"
		fi
	done
done
