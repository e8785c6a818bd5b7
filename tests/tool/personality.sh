#!/bin/sh
# SPDX-License-Identifier: MIT
# What the allocator answers at its odd inputs, in place of each C library's own and in programs of Freehold:
# line by line what that library answers, but for what tests/personality/differences lists.
. tests/tool/common
. tests/tool/dropin

# answers OUT COMMAND...: the transcript; whether the program ended well.
answers() {
	answers_out=$1
	shift
	timeout 60 "$@" > "$answers_out" 2> "$scratch/errors" </dev/null && [ -s "$answers_out" ]
}

# differ THEIRS OURS: as the list says it. Both ask the same in the same order.
differ() {
	paste -d '\n' "$1" "$2" | awk '
		NR % 2 { theirs = $0; next }
		theirs != $0 { ours = $0; sub(/^.*\): /, "", ours); print theirs " -> " ours }'
}

# same NAME LIBRARY/MACHINE THEIRS COMMAND...: what is different is what is listed.
same() {
	same_name=$1 same_who=$2 same_theirs=$3
	shift 3
	if ! answers "$scratch/ours" "$@"; then
		fail "$same_name" "$* failed: $(tail -n 3 "$scratch/errors")"
		return
	fi
	grep "^$same_who " tests/personality/differences | sed 's|^[^ ]* ||' > "$scratch/listed" || :
	differ "$same_theirs" "$scratch/ours" > "$scratch/differ"
	empty "$same_name" "$(diff "$scratch/listed" "$scratch/differ" || :)"
}

# The answers that are no sizes, of the names that both libraries have.
answers_alone() {
	grep -vE '^(malloc_usable_size|mallopt|malloc_info|pvalloc)\(' "$1"
}

# like NAME THEIRS COMMAND...: the same answers, whatever the sizes.
like() {
	like_name=$1 like_theirs=$2
	shift 2
	if ! answers "$scratch/ours" "$@"; then
		fail "$like_name" "$* failed: $(tail -n 3 "$scratch/errors")"
		return
	fi
	answers_alone "$like_theirs" > "$scratch/want"
	answers_alone "$scratch/ours" > "$scratch/have"
	empty "$like_name" "$(diff "$scratch/want" "$scratch/have" || :)"
}

# host LIBC MACHINE: builds the probe, dynamic and static, asks the library itself, and then ours in its place.
host() {
	libc=$1 machine=$2 flags="-std=gnu11 -D_GNU_SOURCE -O1 -fno-builtin"
	compiler="gcc $(bits "$machine")"
	case $libc$machine in
	musli386) compiler="$compiler -nostdinc -isystem $musl_i386/usr/include/i386-linux-musl" ;;
	musl*) compiler=musl-gcc ;;
	esac
	# shellcheck disable=SC2086 # words
	check "probe $libc $machine" $compiler $flags -fPIE -c tests/personality/probe.c -o "$scratch/probe.o"
	for way in static dynamic; do
		path=$scratch/$libc-$machine-$way
		link "$libc-$way" "$machine" "$scratch/probe.o" -o "$path"
		answers "$path.answers" "$path" || fail "answers $libc $machine $way" "the probe fails"
		link "$libc-$way" "$machine" "$scratch/probe.o" "$B/$machine/libfhmalloc.o" -o "$path-object"
		same "$libc $machine, $way with the object" "$libc/$machine" "$path.answers" "$path-object"
	done
	same "$libc $machine, preloaded" "$libc/$machine" "$path.answers" env LD_PRELOAD="$B/$machine/libfhmalloc.so" "$path"
}

for machine in $machines; do
	if ! runs "$machine"; then
		skip "personality $machine" "this kernel does not run its programs"
		continue
	fi
	host glibc "$machine"
	glibc=$scratch/glibc-$machine-dynamic

	# Freehold's own library answers as the newest glibc.
	# shellcheck disable=SC2086 # words
	check "probe Freehold $machine" "$gcc" "$(bits "$machine")" $flags tests/personality/probe.c -o "$scratch/own-$machine"
	answers "$scratch/own.answers" "$scratch/own-$machine" || fail "answers Freehold $machine" "the probe fails"
	same "Freehold $machine as old glibc" "glibc/$machine" "$glibc.answers" \
		env FREEHOLD_MALLOC=personality=old-glibc "$scratch/own-$machine"
	like "glibc $machine as new glibc" "$scratch/own.answers" env FREEHOLD_MALLOC=personality=glibc "$glibc-object"
	empty "new glibc $machine" "$(diff "$glibc.answers" "$scratch/own.answers" | grep '^>' |
		grep -vE '^> (aligned_alloc\([0-9]*, .*\): NULL, errno EINVAL|malloc_usable_size\(.*)$' || :)"

	if ! can_link musl-static "$machine" || ! command -v musl-gcc >/dev/null; then
		skip "musl $machine" "$cannot_link"
		continue
	fi
	host musl "$machine"
	musl=$scratch/musl-$machine-static
	like "glibc $machine as musl" "$musl.answers" env FREEHOLD_MALLOC=personality=musl "$glibc-object"
	like "Freehold $machine as musl" "$musl.answers" env FREEHOLD_MALLOC=personality=musl "$scratch/own-$machine"
	like "musl $machine as glibc" "$glibc.answers" env FREEHOLD_MALLOC=personality=old-glibc "$musl-object"
done
