#!/bin/sh
# SPDX-License-Identifier: MIT
# What the allocator answers at its odd inputs, in place of each C library's own and in programs of Freehold:
# line by line what that library answers, but for what tests/personality/differences lists.
. tests/tool/common

flags="-std=gnu11 -D_GNU_SOURCE -O1 -fno-builtin tests/personality/probe.c"

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

# host PATH NAME COMPILER...: builds the probe, dynamic and static, and asks the library itself.
host() {
	host_out=$1 host_name=$2
	shift 2
	# shellcheck disable=SC2086 # words
	check "probe $host_name" "$@" $flags -o "$host_out"
	# shellcheck disable=SC2086
	check "probe $host_name static" "$@" -static $flags -o "$host_out-static"
	answers "$host_out.answers" "$host_out" || fail "answers $host_name" "the probe fails"
	answers "$host_out-static.answers" "$host_out-static" || fail "answers $host_name static" "the probe fails"
	# shellcheck disable=SC2086
	check "probe $host_name with the object" "$@" -static $flags "$B/$machine/libfhmalloc.o" -o "$host_out-object"
}

for machine in $machines; do
	if ! runs "$machine"; then
		skip "personality $machine" "this kernel does not run its programs"
		continue
	fi
	glibc=$scratch/glibc-$machine library=$B/$machine/libfhmalloc.so
	host "$glibc" "glibc $machine" gcc "$(bits "$machine")"
	same "glibc $machine, preloaded" "glibc/$machine" "$glibc.answers" env LD_PRELOAD="$library" "$glibc"
	same "glibc $machine, static" "glibc/$machine" "$glibc-static.answers" "$glibc-object"

	# Freehold's own library answers as the newest glibc.
	# shellcheck disable=SC2086 # words
	check "probe Freehold $machine" "$gcc" "$(bits "$machine")" $flags -o "$scratch/own-$machine"
	answers "$scratch/own.answers" "$scratch/own-$machine" || fail "answers Freehold $machine" "the probe fails"
	same "Freehold $machine as old glibc" "glibc/$machine" "$glibc.answers" \
		env FREEHOLD_MALLOC=personality=old-glibc "$scratch/own-$machine"
	like "glibc $machine as new glibc" "$scratch/own.answers" \
		env FREEHOLD_MALLOC=personality=glibc LD_PRELOAD="$library" "$glibc"
	empty "new glibc $machine" "$(diff "$glibc.answers" "$scratch/own.answers" | grep '^>' |
		grep -vE '^> (aligned_alloc\([0-9]*, .*\): NULL, errno EINVAL|malloc_usable_size\(.*)$' || :)"
done

machine=x86_64 musl=$scratch/musl
if command -v musl-gcc >/dev/null; then
	host "$musl" musl musl-gcc
	same "musl, preloaded" musl/x86_64 "$musl.answers" env LD_PRELOAD="$B/x86_64/libfhmalloc.so" "$musl"
	same "musl, static" musl/x86_64 "$musl-static.answers" "$musl-object"
	like "glibc as musl" "$musl.answers" \
		env FREEHOLD_MALLOC=personality=musl LD_PRELOAD="$B/x86_64/libfhmalloc.so" "$scratch/glibc-x86_64"
	like "Freehold as musl" "$musl.answers" env FREEHOLD_MALLOC=personality=musl "$scratch/own-x86_64"
	like "musl as glibc" "$scratch/glibc-x86_64.answers" env FREEHOLD_MALLOC=personality=old-glibc "$musl-object"
else
	skip musl "musl-gcc is not installed"
fi
