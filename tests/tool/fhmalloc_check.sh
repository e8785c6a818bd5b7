#!/bin/sh
# SPDX-License-Identifier: MIT
# fhmalloc-check on good and on bad links of every kind, stripped too, and on running programs.
. tests/tool/common
. tests/tool/dropin

tool=$B/bin/fhmalloc-check
started=
trap '[ -z "$started" ] || kill $started 2>/dev/null; rm -rf "$scratch"' EXIT

# says NAME STATUS TEXT... -- COMMAND...: it ends so, and each text is in what it prints.
says() {
	says_name=$1 says_status=$2 says_texts=
	shift 2
	while [ "$1" != -- ]; do
		says_texts=$says_texts$1\|
		shift
	done
	shift
	status=0
	"$@" > "$scratch/said" 2>&1 </dev/null || status=$?
	missing=$(printf '%s' "$says_texts" | tr '|' '\n' | while read -r text; do
		grep -qF -e "$text" "$scratch/said" || echo "$text"
	done)
	if [ $status = "$says_status" ] && [ -z "$missing" ]; then
		pass "$says_name"
	else
		fail "$says_name" "$status, not $says_status; without '$missing': $(cat "$scratch/said")"
	fi
}

# It has a heap, uses several names, and waits when told to.
cat > "$scratch/app.c" <<'END'
#include <malloc.h>
#include <stdlib.h>
#include <unistd.h>
int main(int argc, char **argv)
{
	char *p = realloc(malloc(100), 200), *q = aligned_alloc(64, 128), *r = calloc(7, (size_t)argc);
	if (!p || !q || !r || malloc_usable_size(q) < 128)
		return 1;
	free(p), free(q), free(r);
	if (argc > 1)
		for (write(1, argv[1], 1);;)
			pause();
	return 0;
}
END
cat > "$scratch/other.c" <<'END'
#include <stddef.h>
void *mi_malloc(size_t n);
void *mi_malloc(size_t n) { static char pool[4096]; return n < 4096 ? pool : NULL; }
END
cat > "$scratch/uses.c" <<'END'
#include <stdlib.h>
void *mi_malloc(size_t n);
int main(void) { void *p = malloc(3); free(p); return !p || !mi_malloc(3); }
END
printf 'void *malloc(unsigned long n) { (void)n; return 0; }\nvoid free(void *p) { (void)p; }\n' > "$scratch/half.c"
echo 'int main(void) { return 0; }' > "$scratch/nothing.c"
echo 'void *aligned_alloc(unsigned long align, unsigned long n) { (void)align, (void)n; return 0; }' > "$scratch/own.c"
version=$(sed -n 's/^Version: //p' tools/freehold.pc.in)

# both_ways NAME PROGRAM STATUS STATUS-STRIPPED TEXT...: as it is, and stripped. What a stripped one must
# still say is the first text.
both_ways() {
	name=$1 program=$2 whole=$3 stripped=$4
	shift 4
	says "$name" "$whole" "$@" -- "$tool" "$program"
	strip -s "$program" -o "$program.stripped"
	[ "$stripped" != 3 ] || set -- "cannot tell"
	says "$name stripped" "$stripped" "$1" stripped -- "$tool" "$program.stripped"
}

# Static programs: LIBC MACHINE INNER-SYMBOL COMPILER...
statics() {
	libc=$1 machine=$2 inner=$3
	object=$B/$machine/libfhmalloc.o
	shift 3
	to=$scratch/$libc-$machine
	"$@" -static "$scratch/app.c" "$object" -o "$to"
	both_ways "$libc $machine" "$to" 0 0 "one heap: freehold $version"
	check "$libc $machine runs" "$to"
	"$@" -static "$object" "$scratch/app.c" -Wl,--gc-sections -o "$to"
	both_ways "$libc $machine object first" "$to" 0 0 "one heap: freehold $version"
	"$@" -static "$scratch/app.c" -o "$to"
	both_ways "$libc $machine alone" "$to" 0 3 "one heap: $libc" "$inner"

	objcopy --localize-symbol=aligned_alloc "$object" "$scratch/partial.o"
	"$@" -static "$scratch/app.c" "$scratch/partial.o" -Wl,-z,muldefs -o "$to" 2>"$scratch/log"
	both_ways "$libc $machine partial" "$to" 1 1 "two heaps: freehold $version and $libc" \
		"not freehold's: aligned_alloc" "symbol: $inner" "to mend: link libfhmalloc.o"
	"$@" -static "$scratch/app.c" -Wl,-z,muldefs -lc "$object" -o "$to" 2>"$scratch/log"
	both_ways "$libc $machine after the library" "$to" 1 1 "two heaps: freehold $version and $libc" \
		" free" "symbol: $inner" "to mend: link libfhmalloc.o"
	# An allocator that nobody knows: stripped, the note alone tells.
	"$@" -static "$scratch/app.c" "$scratch/own.c" -Wl,-z,muldefs "$object" -o "$to" 2>"$scratch/log"
	both_ways "$libc $machine a name of the program's own" "$to" 1 1 "two heaps: freehold $version and another" \
		"not freehold's: aligned_alloc" "symbol: aligned_alloc"
	"$@" -static "$scratch/uses.c" "$scratch/other.c" "$object" -o "$to"
	says "$libc $machine another beside" 1 "two heaps: freehold $version and mimalloc" "symbol: mi_malloc" -- "$tool" "$to"
	"$@" -static "$scratch/uses.c" "$scratch/other.c" -o "$to"
	says "$libc $machine two others" 1 "two heaps: " "$libc" mimalloc -- "$tool" "$to"
}

for machine in $machines; do
	statics glibc "$machine" _int_malloc gcc "$(bits "$machine")" -fno-builtin -w
	for mode in static static-pie; do
		"$gcc" "$(bits "$machine")" -$mode -fno-builtin "$scratch/app.c" -o "$scratch/own"
		both_ways "freehold-gcc $machine $mode" "$scratch/own" 0 0 "one heap: freehold $version"
		"$gcc" "$(bits "$machine")" -$mode "$scratch/nothing.c" -o "$scratch/own"
		both_ways "nothing $machine $mode" "$scratch/own" 0 3 "no heap"
	done
	gcc "$(bits "$machine")" -static-pie -fno-builtin "$scratch/app.c" "$B/$machine/libfhmalloc.o" -o "$scratch/pie"
	both_ways "glibc $machine static-pie" "$scratch/pie" 0 0 "one heap: freehold $version"
done

# As a compiler's command line, with musl of that machine: MACHINE -fno-builtin ... -static ...
musl() {
	musl_machine=$1
	shift
	for word; do
		shift
		[ "$word" = -static ] || set -- "$@" "$word"
	done
	link musl-static "$musl_machine" "$@"
}

for machine in $machines; do
	if can_link musl-static "$machine"; then
		statics musl "$machine" __libc_malloc_impl musl "$machine" -fno-builtin -w
	else
		skip "musl $machine" "$cannot_link"
	fi
done

# A process of PROGRAM, with PRELOADED, that waits: it has the heap HEAP.
process() {
	: > "$scratch/ready"
	env LD_PRELOAD="$3" "$2" x > "$scratch/ready" 2>/dev/null &
	pid=$! started=$!
	for _ in $(seq 200); do
		[ ! -s "$scratch/ready" ] || break
		sleep 0.05
	done
	says "process $1" 0 "one heap: $4" -- "$tool" $pid
	kill $pid
	wait $pid 2>/dev/null || :
	started=
	says "process $1 ended" 2 "no such process" -- "$tool" $pid
}

# Dynamic ones: LIBC MACHINE COMPILER...
dynamics() {
	libc=$1 machine=$2
	shift 2
	library=$B/$machine/libfhmalloc.so object=$B/$machine/libfhmalloc.o app=$scratch/dynamic-$libc-$machine
	"$@" "$scratch/app.c" -o "$app"
	says "$libc $machine dynamic" 0 "one heap: $libc" -- "$tool" "$app"
	says "$libc $machine preload" 0 "one heap: freehold $version" "$library" -- "$tool" -p "$library" "$app"
	"$@" "$scratch/app.c" "$object" -o "$app-whole"
	says "$libc $machine object" 0 "one heap: freehold $version" -- "$tool" "$app-whole"
	strip "$app-whole"
	says "$libc $machine object stripped" 0 "one heap: freehold $version" -- "$tool" "$app-whole"
	"$@" "$scratch/app.c" -Wl,--no-as-needed "$library" -Wl,-rpath,"$B/$machine" -o "$app-needed"
	says "$libc $machine needed" 0 "one heap: freehold $version" "$library" -- "$tool" "$app-needed"

	"$@" -shared -fPIC "$scratch/half.c" -o "$scratch/half.so"
	says "$libc $machine half" 1 "two heaps: half.so" "$libc" calloc "symbol: " "to mend: libfhmalloc.so before" -- \
		"$tool" -p "$scratch/half.so" "$app"
	says "$libc $machine half behind" 0 "one heap: freehold" -- "$tool" -p "$library $scratch/half.so" "$app"
	"$@" -shared -fPIC "$scratch/other.c" -o "$scratch/libother.so"
	"$@" "$scratch/uses.c" "$scratch/libother.so" -o "$app-uses"
	says "$libc $machine another beside" 1 "two heaps: freehold $version" "symbol: mi_malloc" -- \
		"$tool" -p "$library" "$app-uses"
	rm "$scratch/libother.so"
	says "$libc $machine a library is missing" 3 "cannot tell" -- "$tool" "$app-uses"

	"$@" -static "$scratch/app.c" "$object" -o "$app-static"
	process "$libc $machine" "$app" "" "$libc"
	process "$libc $machine preload" "$app" "$library" "freehold $version"
	process "$libc $machine object" "$app-whole" "" "freehold $version"
	process "$libc $machine needed" "$app-needed" "" "freehold $version"
	process "$libc $machine static" "$app-static" "" "freehold $version"
}

for machine in $machines; do
	if runs "$machine"; then
		dynamics glibc "$machine" gcc "$(bits "$machine")" -fno-builtin -w
	else
		skip "glibc $machine" "this kernel does not run its programs"
	fi
done
! command -v musl-gcc >/dev/null || dynamics musl x86_64 musl-gcc -fno-builtin -w
says "environment" 0 "one heap: freehold $version" -- env LD_PRELOAD="$B/x86_64/libfhmalloc.so" "$tool" \
	"$scratch/dynamic-glibc-x86_64"

says "no argument" 2 "usage: fhmalloc-check" -- "$tool"
says "two arguments" 2 "usage: fhmalloc-check" -- "$tool" a b
says "no program after -p" 2 "usage: fhmalloc-check" -- "$tool" -p "$scratch/app"
says "an option" 2 "usage: fhmalloc-check" -- "$tool" --all a
says "no file" 2 "cannot be read" -- "$tool" "$scratch/absent"
says "no program" 2 "no ELF program" -- "$tool" "$scratch/app.c"
says "an object" 2 "no ELF program" -- "$tool" "$B/x86_64/libfhmalloc.o"
says "a library" 2 "name a program" -- "$tool" "$B/x86_64/libfhmalloc.so"
mkdir "$scratch/few"
for command in sh env; do ln -s "$(command -v $command)" "$scratch/few"; done
says "no readelf" 2 "readelf and nm are needed" -- env PATH="$scratch/few" sh "$tool" "$scratch/app.c"
