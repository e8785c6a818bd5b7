#!/bin/sh
# SPDX-License-Identifier: MIT
# The object in programs of glibc and musl: what it shows, every kind of program and linker, threads and forks
# from the first moment on, the allocator's own tests, new and delete.
. tests/tool/common
. tests/tool/dropin

flags="-std=gnu11 -Werror=implicit-function-declaration -O1 -g -D_GNU_SOURCE -fno-builtin -iquote . -pthread -fPIE"

# What the object shows and wants: MACHINE.
shape() {
	object=$B/$1/libfhmalloc.o
	sed -nE 's/^\t([a-z_0-9]+);$/\1/p' sys/host/exports.map sys/host/object/hooks.map | sort > "$scratch/listed"
	nm -g --defined-only --format=posix "$object" | awk '{ print $1 }' | sort > "$scratch/shown"
	empty "shown $1" "$(diff "$scratch/listed" "$scratch/shown" || :)"

	# Every libc has these; what is weak may be missing. The table is made by the linker.
	printf '%s\n' __errno_location fwrite getauxval pthread_key_create pthread_key_delete pthread_setspecific \
		_GLOBAL_OFFSET_TABLE_ | sort > "$scratch/allowed"
	nm --undefined-only "$object" | awk '$1 == "U" { print $2 }' | sort > "$scratch/strong"
	empty "undefined $1" "$(comm -13 "$scratch/allowed" "$scratch/strong")"

	bytes=$(size -A "$object" | awk '/^\.text/ { sum += $2 } END { print sum }')
	check "text $1: $bytes bytes (below 40000)" [ "$bytes" -lt 40000 ]
	empty "sections $1" "$(readelf -SW "$object" | grep -E 'eh_frame|debug_|\.comment|GROUP' || :)"
	check "stack $1" sh -c 'readelf -SW "$1" | grep -q "GNU-stack.* 0 *0 *1\$"' sh "$object"
}

# The object of a program compiled with the headers of that libc: KIND MACHINE SOURCE OUT.
compile() {
	case $1:$2 in
	glibc-*) compile_headers="-include $scratch/glibc.h" ;;
	*:i386) compile_headers="-nostdinc -isystem $musl_i386/usr/include/i386-linux-musl -isystem $(gcc -m32 -print-file-name=include)" ;;
	*) compile_headers="-nostdinc -isystem /usr/include/x86_64-linux-musl -isystem $(gcc -print-file-name=include)" ;;
	esac
	case $1 in musl-*) compile_headers="$compile_headers -include $scratch/musl.h" ;; esac
	# shellcheck disable=SC2086 # words
	gcc "$(bits "$2")" $flags $compile_headers -c "$3" -o "$4"
}

echo 'int malloc_check(void);' > "$scratch/glibc.h"
# What musl's <malloc.h> does not declare.
cat > "$scratch/musl.h" <<'END'
#include <stdio.h>
struct mallinfo { int arena, ordblks, smblks, hblks, hblkhd, usmblks, fsmblks, uordblks, fordblks, keepcost; };
struct mallinfo2 { size_t arena, ordblks, smblks, hblks, hblkhd, usmblks, fsmblks, uordblks, fordblks, keepcost; };
struct mallinfo mallinfo(void);
struct mallinfo2 mallinfo2(void);
void malloc_stats(void);
void *pvalloc(size_t req);
int malloc_trim(size_t pad);
int mallopt(int param, int value);
int malloc_info(int options, FILE *stream);
int malloc_check(void);
#define M_TRIM_THRESHOLD (-1)
#define M_MMAP_THRESHOLD (-3)
#define M_ARENA_MAX (-8)
END
# The object leaves it out.
echo 'int malloc_check(void); int malloc_check(void) { return 0; }' > "$scratch/nothing.c"

# linked NAME KIND MACHINE ARGUMENT...: links and runs, and wants the usable size of Freehold; where the
# same without the object does not run either, that is said.
linked() {
	linked_name=$1 linked_kind=$2 linked_machine=$3
	shift 3
	want=24
	[ "$linked_machine" = x86_64 ] || want=12
	if ! link "$linked_kind" "$linked_machine" "$scratch/plain" "$@" >/dev/null 2>&1 ||
		! timeout 60 "$scratch/plain" >/dev/null 2>&1; then
		skip "$linked_name" "the toolchain cannot do it without the object either"
	elif ! why=$(link "$linked_kind" "$linked_machine" "$scratch/with" "$@" "$B/$linked_machine/libfhmalloc.o" 2>&1); then
		fail "$linked_name" "$why"
	else
		prints "$linked_name" $want timeout 60 "$scratch/with"
	fi
}

for machine in $machines; do
	shape "$machine"
	if ! runs "$machine"; then
		skip "programs $machine" "this kernel does not run them"
		continue
	fi
	gcc "$(bits "$machine")" -c "$scratch/nothing.c" -o "$scratch/nothing.o"
	for libc in glibc musl; do
		if ! can_link $libc-static "$machine"; then
			skip "$libc $machine" "$cannot_link"
			continue
		fi
		compile $libc-static "$machine" tests/tool/dropin_threads.c "$scratch/threads.o"
		for kind in static static-pie dynamic; do
			for linker in bfd gold lld; do
				for more in "" -Wl,--gc-sections; do
					# shellcheck disable=SC2086 # none or one word
					linked "threads $libc-$kind $machine $linker $more" $libc-$kind "$machine" -pthread \
						-fuse-ld=$linker $more "$scratch/threads.o"
				done
			done
		done
		for test in api/malloc_contents api/malloc_info api/malloc_requests stress/malloc_threads stress/threads_churn \
			stress/threads_fork; do
			# glibc's own locks are not all free in its children; what is ours there is tried above.
			[ "$libc $test" != "glibc stress/threads_fork" ] || continue
			if ! why=$(compile $libc-static "$machine" tests/$test.c "$scratch/test.o" 2>&1 &&
				link $libc-static "$machine" "$scratch/test" "$scratch/test.o" "$scratch/nothing.o" \
					"$B/$machine/libfhmalloc.o" -pthread 2>&1); then
				fail "$test $libc-static $machine" "$why"
			else
				check "$test $libc-static $machine" timeout 120 "$scratch/test"
			fi
		done
	done

	# Programs that are optimised as a whole.
	for mode in -static -static-pie -pie; do
		for how in "gcc bfd" "gcc gold" "clang lld"; do
			name="lto $mode $machine $how"
			# shellcheck disable=SC2086 # words
			lto="${how% *} $(bits "$machine") $mode -flto -fuse-ld=${how#* } $flags tests/tool/dropin_threads.c"
			want=24
			[ "$machine" = x86_64 ] || want=12
			if ! $lto -o "$scratch/plain" >/dev/null 2>&1 || ! timeout 60 "$scratch/plain" >/dev/null 2>&1; then
				skip "$name" "the toolchain cannot do it without the object either"
			elif ! why=$($lto "$B/$machine/libfhmalloc.o" -o "$scratch/lto" 2>&1); then
				fail "$name" "$why"
			else
				prints "$name" $want timeout 60 "$scratch/lto"
			fi
		done
	done

	# A shared library of someone else's cannot have it: then two heaps would be possible.
	if gcc "$(bits "$machine")" -shared "$B/$machine/libfhmalloc.o" -o "$scratch/library" > "$scratch/why" 2>&1; then
		fail "in a shared library $machine" "was linked"
	else
		check "in a shared library $machine" test -s "$scratch/why"
	fi

	if ! echo 'int main() { }' | g++ "$(bits "$machine")" -x c++ - -o "$scratch/probe-new" 2>/dev/null; then
		skip "new $machine" "no g++ for it here"
		continue
	fi
	g++ "$(bits "$machine")" -std=c++17 -O1 -fno-builtin -pthread -Wall -Wextra -Werror -c tests/tool/dropin_new.cc -o "$scratch/new.o"
	for mode in -static -static-pie -pie; do
		if why=$(g++ "$(bits "$machine")" $mode -pthread "$scratch/new.o" "$B/$machine/libfhmalloc.o" -o "$scratch/new" 2>&1); then
			prints "new $mode $machine" ok env FREEHOLD_MALLOC=perturb=0x5a "$scratch/new"
		else
			fail "new $mode $machine" "$why"
		fi
	done
	g++ "$(bits "$machine")" -pthread "$scratch/new.o" -o "$scratch/new"
	# A program of one machine cannot load a library of the other, so no env between.
	# shellcheck disable=SC2016 # for that shell
	prints "new preload $machine" ok sh -c 'LD_PRELOAD=$1 FREEHOLD_MALLOC=perturb=0x5a exec "$2"' sh \
		"$B/$machine/libfhmalloc.so" "$scratch/new"
	check "new without it $machine" sh -c '! FREEHOLD_MALLOC=perturb=0x5a "$1"' sh "$scratch/new"
done
