#!/bin/sh
# SPDX-License-Identifier: MIT
# FREEHOLD_MALLOC=limit=... in programs of Freehold, of glibc and of musl: what they are given in all, and what a
# group of the kernel's is understood to grant.
. tests/tool/common

# Prints how many KiB of blocks of so many bytes are had until they are refused; then all goes back.
cat > "$scratch/app.c" <<'END'
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Beyond this there is no limit, and the program shall not find the machine's. */
#define MOST ((size_t)64 << 20)

static size_t fill(size_t len)
{
	void **first = NULL, **p;
	size_t sum = 0;
	errno = 0;
	for (; sum < MOST && (p = malloc(len)); first = p, sum += len) {
		memset(p, 1, len);
		*p = first;
	}
	if (sum < MOST && (errno != ENOMEM || calloc(1, len) || realloc(NULL, len)))
		sum = 0;
	for (; (p = first); free(p))
		first = *p;
	return sum;
}

int main(int argc, char **argv)
{
	static char buffer[4096];
	setvbuf(stdout, buffer, _IOFBF, sizeof buffer);
	for (int i = 1; i < argc; i++)
		printf("%zu\n", fill((size_t)atol(argv[i])) >> 10);
	return fflush(stdout);
}
END

# gives NAME FROM TO COMMAND...: each of the numbers that it prints lies there.
gives() {
	gives_name=$1 gives_from=$2 gives_to=$3
	shift 3
	if ! timeout 60 "$@" 100 5000 300000 40 40000 > "$scratch/numbers" 2> "$scratch/errors" </dev/null; then
		fail "$gives_name" "$* failed: $(cat "$scratch/errors")"
		return
	fi
	empty "$gives_name" "$(cat "$scratch/errors"; awk -v from="$gives_from" -v to="$gives_to" '
		$1 < from || $1 > to { print $1 " KiB, not from " from " to " to }
		END { if (NR != 5) print NR " numbers" }' "$scratch/numbers")"
}

# all NAME VARIABLE=VALUE PROGRAM: with several limits, and without.
all() {
	gives "no limit, $1" 65536 66000 env "$2" "$3"
	gives "limit=0, $1" 65536 66000 env FREEHOLD_MALLOC=limit=0 "$2" "$3"
	gives "limit=16M, $1" 12000 16384 env FREEHOLD_MALLOC=limit=16M "$2" "$3"
	gives "limit=16M, no cache, $1" 12000 16384 env FREEHOLD_MALLOC=limit=16M,tcache_max=0 "$2" "$3"
	gives "limit=16M, no mappings, $1" 12000 16384 env FREEHOLD_MALLOC=mmap_max=0,limit=16M "$2" "$3"
	gives "limit=3072K, $1" 2000 3072 env FREEHOLD_MALLOC=limit=3072K "$2" "$3"
}

# build OUT COMPILER...
build() {
	build_out=$1
	shift
	"$@" -std=gnu11 -D_GNU_SOURCE -O1 -fno-builtin "$scratch/app.c" -o "$build_out"
}

programs=
for machine in $machines; do
	if ! runs "$machine"; then
		skip "limit $machine" "this kernel does not run its programs"
		continue
	fi
	build "$scratch/own-$machine" "$gcc" "$(bits "$machine")"
	build "$scratch/glibc-$machine" gcc "$(bits "$machine")"
	build "$scratch/static-$machine" gcc "$(bits "$machine")" -static "$B/$machine/libfhmalloc.o"
	all "Freehold $machine" NOTHING= "$scratch/own-$machine"
	all "glibc $machine" LD_PRELOAD="$B/$machine/libfhmalloc.so" "$scratch/glibc-$machine"
	all "static glibc $machine" NOTHING= "$scratch/static-$machine"
	programs="$programs $scratch/static-$machine"
done
if command -v musl-gcc >/dev/null; then
	build "$scratch/musl" musl-gcc
	build "$scratch/musl-static" musl-gcc -static "$B/x86_64/libfhmalloc.o"
	all musl LD_PRELOAD="$B/x86_64/libfhmalloc.so" "$scratch/musl"
	all "static musl" NOTHING= "$scratch/musl-static"
	programs="$programs $scratch/musl-static"
else
	skip musl "musl-gcc is not installed"
fi

# A small program of Freehold's library does without the reading of groups, and says so; those with threads, or
# with malloc_set_limit, have it.
prints "limit=auto, small program" "freehold: bad setting: limit=auto
65536" env FREEHOLD_MALLOC=limit=auto "$scratch/own-x86_64" 65536
sed 's|int main(|size_t malloc_get_limit(void);\nint malloc_set_limit(size_t);\nint (*volatile set)(size_t) = malloc_set_limit;\n&|' \
	"$scratch/app.c" > "$scratch/asking.c"
"$gcc" -std=gnu11 -O1 -fno-builtin "$scratch/asking.c" -o "$scratch/asking"
programs="$programs $scratch/asking"

# A group of 32 MiB, of either version. The first folder is where the kernel has it, or none.
group=
for folder in /sys/fs/cgroup/memory /sys/fs/cgroup; do
	case $folder in */memory) bound=memory.limit_in_bytes ;; *) bound=memory.max ;; esac
	if [ ! "$group" ] && [ -e "$folder/cgroup.procs" ] && mkdir "$folder/freehold-limit-$$" 2>/dev/null; then
		group=$folder/freehold-limit-$$
		trap 'rmdir "$group" 2>/dev/null || :; rm -rf "$scratch"' EXIT
		echo 33554432 2>/dev/null > "$group/$bound" && break
		rmdir "$group" && group=
	fi
done
# shellcheck disable=SC2016 # the inner shell's
if [ "$group" ] && sh -c 'echo $$ > "$1/cgroup.procs"' sh "$group" 2>/dev/null; then
	for program in $programs; do
		# 90 % of it: 29491 KiB.
		gives "limit=auto, $(basename "$program")" 22000 29491 sh -c \
			'echo $$ > "$1/cgroup.procs"; shift; export FREEHOLD_MALLOC=limit=auto; exec "$@"' sh "$group" "$program"
	done
else
	skip "limit=auto" "no group of processes can be made here"
fi
