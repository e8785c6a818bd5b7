#!/bin/sh
# SPDX-License-Identifier: MIT
# The object in programs of glibc and musl: what it shows, every kind of program and linker, threads and forks
# from the first moment on, new and delete.
. tests/tool/common
. tests/tool/dropin

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

# built NAME MACHINE LINK-COMMAND...: without an output and with neither object. Links and runs, and wants the usable
# size of Freehold; where the same without the object does not run either, that is said.
built() {
	built_name=$1 object=$B/$2/libfhmalloc.o want=24
	[ "$2" = x86_64 ] || want=12
	shift 2
	built_why=$("$@" "$object" -o "$scratch/with" 2>&1) && got=$(timeout 60 "$scratch/with" 2>&1) && [ "$got" = $want ] &&
		pass "$built_name" && return
	if "$@" -o "$scratch/plain" >/dev/null 2>&1 && timeout 60 "$scratch/plain" >/dev/null 2>&1; then
		fail "$built_name" "$built_why ${got:-}"
	else
		skip "$built_name" "this toolchain does not make it without the object either"
	fi
}

for machine in $machines; do
	shape "$machine"
	if ! runs "$machine"; then
		skip "programs $machine" "this kernel does not run them"
		continue
	fi
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
					built "threads $libc-$kind $machine $linker $more" "$machine" link $libc-$kind "$machine" -pthread \
						-fuse-ld=$linker $more "$scratch/threads.o"
				done
			done
		done
		compile $libc-static "$machine" tests/tool/dropin_gap.c "$scratch/gap.o"
		if why=$(link $libc-static "$machine" "$scratch/gap.o" "$B/$machine/libfhmalloc.o" -o "$scratch/gap" 2>&1); then
			prints "gap $libc-static $machine" up "$scratch/gap"
		else
			fail "gap $libc-static $machine" "$why"
		fi
	done

	# Programs that are optimised as a whole.
	for mode in -static -static-pie -pie; do
		for how in "gcc bfd" "gcc gold" "clang lld"; do
			# shellcheck disable=SC2086 # words
			built "lto $mode $machine $how" "$machine" ${how% *} "$(bits "$machine")" $mode -flto -fuse-ld=${how#* } $flags \
				tests/tool/dropin_threads.c
		done
	done

	# A shared library of someone else's cannot have it: then two heaps would be possible. (On i386 linkers
	# make of such code one that is relocated in its text.)
	if [ "$machine" = i386 ]; then
		:
	elif gcc -shared "$B/$machine/libfhmalloc.o" -o "$scratch/library" > "$scratch/why" 2>&1; then
		fail "in a shared library $machine" "was linked"
	else
		check "in a shared library $machine" test -s "$scratch/why"
	fi

	if ! printf '#include <string>\nint main() { }\n' | g++ "$(bits "$machine")" -x c++ - -o "$scratch/probe-new" 2>/dev/null; then
		skip "new $machine" "no g++ for it here"
		continue
	fi
	# It looks at what it gave back.
	g++ "$(bits "$machine")" -std=c++17 -O1 -fno-builtin -fPIE -pthread -Wall -Wextra -Werror -Wno-use-after-free -c tests/tool/dropin_new.cc -o "$scratch/new.o"
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
