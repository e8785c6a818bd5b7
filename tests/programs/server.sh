#!/bin/sh
# SPDX-License-Identifier: MIT
# A forking server of many threads under load (server.c), the library preloaded, on both machines.
. tests/programs/common

requests=2000
[ ! "$everything" ] || requests=40000
one_arena() {
	export FREEHOLD_MALLOC=arena_max=1,tcache_count=2
	preloaded "$@"
	unset FREEHOLD_MALLOC
}

for machine in $machines; do
	if ! runs "$machine"; then
		skip "server $machine" "this kernel does not run $machine programs"
		continue
	fi
	library=$B/$machine/libfhmalloc.so
	gcc "$(bits "$machine")" -std=gnu11 -D_GNU_SOURCE -O1 -Wall -Wextra -Werror -fno-builtin -pthread tests/programs/server.c \
		-o "$scratch/server-$machine"
	prints "server $machine" "ok $requests" preloaded "$scratch/server-$machine" 3 4 $requests
	prints "server $machine, one arena" "ok $requests" \
		one_arena "$scratch/server-$machine" 2 8 $requests
	ours "server $machine" "server-$machine" 2
done
