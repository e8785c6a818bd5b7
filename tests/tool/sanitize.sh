#!/bin/sh
# SPDX-License-Identifier: MIT
# The allocator under a prefix (tests/sanitize/prefix.h), inside the host's libc by way of sys/host/,
# built with sanitizers and with its own assertions, under tests/sanitize/stress.c; and string.h.
. tests/tool/common

# Without the names that a C library has besides, and the sign, which the link of the drop-in completes.
sources="$(find malloc sys/lock.c sys/host tests/sanitize -name '*.c' ! -path sys/host/names.c ! -path sys/host/sign.c) $(
	printf 'sys/linux/%s.c ' cgroup die print processors secret wait)"
flags="-std=gnu11 -D_GNU_SOURCE -O1 -g -fno-omit-frame-pointer -iquote . -include tests/sanitize/prefix.h
	-DFREEHOLD_MALLOC_DEBUG -Wall -Wextra -Werror"

# sanitized NAME PERCENT COMPILER OPTION...
sanitized() {
	name=$1 percent=$2
	shift 2
	mkdir "$scratch/objects"
	# Each source by itself, two at a time.
	# shellcheck disable=SC2016,SC2086 # words, and the inner shell's
	if why=$(printf '%s\n' $sources | xargs -P 2 -I {} sh -c \
		'source=$1 out=$2; shift 2; "$@" -c "$source" -o "$out/$(echo "$source" | tr / -).o"' \
		sh {} "$scratch/objects" "$@" $flags 2>&1) &&
		why=$("$@" -pthread "$scratch"/objects/*.o -o "$scratch/stress" 2>&1); then
		prints "$name" ok timeout 120 "$scratch/stress" "$percent"
		# Arenas that grow often: their threads move often.
		prints "$name moves" ok env FREEHOLD_MALLOC=arena_max=8,top_pad=4K timeout 120 "$scratch/stress" "$percent"
	else
		fail "$name" "$why"
	fi
	rm -rf "$scratch/objects"
}

# Is the run-time part of these options there, and does this kernel run the result?
offered() {
	echo 'int main(void) { return 0; }' | "$@" -x c - -o "$scratch/offered" 2>/dev/null && "$scratch/offered"
}

try() {
	name=$1 percent=$2
	shift 2
	if offered "$@"; then
		sanitized "$name" "$percent" "$@"
	else
		skip "$name" "$* does not make programs that run here"
	fi
}

for machine in $machines; do
	try "address and undefined $machine" 150 clang "$(bits "$machine")" -fsanitize=address,undefined \
		-fno-sanitize-recover=all
	try "undefined gcc $machine" 150 gcc "$(bits "$machine")" -fsanitize=undefined -fno-sanitize-recover=all
done
# Threads need more room for shadows than 32 bits have. In the child of a fork no thread was joined.
export TSAN_OPTIONS="report_thread_leaks=0"
try "thread x86_64" 60 clang -m64 -fsanitize=thread

# Freehold's string.h in its own programs, where what is undefined traps; the rest of the library as it is.
unset MAKEFLAGS MFLAGS MAKELEVEL
objects() {
	find libc/string -name '*.c' | sed "s|\(.*\)\.c|$1/obj/\1.o|"
}
for machine in $machines; do
	offered clang -fsanitize=undefined -fsanitize-trap=undefined || { skip "string $machine" "no such clang"; continue; }
	# shellcheck disable=SC2046 # words
	if ! why=$(${MAKE:-make} -s B="$scratch/b" CC=clang FASTER= CFLAGS='-O1 -g -fsanitize=undefined -fsanitize-trap=undefined' \
		$(objects "$scratch/b/$machine") 2>&1); then
		fail "string $machine" "$why"
		continue
	fi
	for test in copy edge find mem order search set; do
		# shellcheck disable=SC2046 # words
		check "string_$test $machine built" "$gcc" "$(bits "$machine")" -std=gnu11 -O1 -fno-builtin -D_GNU_SOURCE -iquote . \
			tests/api/string_$test.c $(objects "$scratch/b/$machine") -o "$scratch/string"
		runs "$machine" || continue
		check "string_$test $machine" timeout 120 "$scratch/string"
	done
done
