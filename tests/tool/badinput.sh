#!/bin/sh
# SPDX-License-Identifier: MIT
# What the project's commands say where something is missing: one clear line, and not success.
# (The wrappers' own refusals: wrapper.sh.)
. tests/tool/common

# A PATH with these commands and no other.
only() {
	rm -rf "${scratch:?}/bin"
	mkdir "$scratch/bin"
	for tool; do
		ln -s "$(command -v "$tool")" "$scratch/bin/$tool"
	done
}

# says NAME PATTERN COMMAND...: fails, and its last line has the pattern.
says() {
	says_name=$1 says_pattern=$2
	shift 2
	says_status=0
	says_output=$("$@" 2>&1 </dev/null) || says_status=$?
	if [ $says_status = 0 ]; then
		fail "$says_name" "succeeded"
	elif printf '%s\n' "$says_output" | tail -n 1 | grep -qE -e "$says_pattern"; then
		pass "$says_name"
	else
		fail "$says_name" "says: $says_output"
	fi
}

tools="sh cat awk id env mktemp rm tail"

# shellcheck disable=SC2086 # words
{
	only $tools
	says "deps, not allowed" 'FREEHOLD_DEPS=no; .*: make gcc binutils' \
		env PATH="$scratch/bin" FREEHOLD_DEPS=no tools/deps
	says "deps, not Debian" 'no apt-get here; .*: make gcc binutils' env PATH="$scratch/bin" tools/deps

	only $tools
	printf '#!/bin/sh\nexit 1\n' > "$scratch/bin/apt-get"
	rm "$scratch/bin/id"
	printf '#!/bin/sh\necho 1000\n' > "$scratch/bin/id"
	chmod +x "$scratch/bin/apt-get" "$scratch/bin/id"
	says "deps, not root" 'neither root nor sudo; .*: make gcc' env PATH="$scratch/bin" tools/deps
	printf '#!/bin/sh\necho 0\n' > "$scratch/bin/id"
	says "deps, apt-get fails" 'apt-get failed; .*: make gcc' env PATH="$scratch/bin" tools/deps

	# It asks for what is missing and for nothing else.
	only $tools make objcopy
	printf '#!/bin/sh\necho "$@" >> %s\n' "$scratch/asked" > "$scratch/bin/apt-get"
	printf '#!/bin/sh\necho 0\n' > "$scratch/bin/id.root"
	rm "$scratch/bin/id" && mv "$scratch/bin/id.root" "$scratch/bin/id"
	chmod +x "$scratch/bin/apt-get" "$scratch/bin/id"
	: > "$scratch/asked"
	env PATH="$scratch/bin" tools/deps > "$scratch/said" 2>&1 || :
	empty "deps asks" "$(grep -qE '^-q install -y --no-install-recommends gcc .*clang' "$scratch/asked" || cat "$scratch/asked")"
	empty "deps asks no more" "$(grep -wE 'make|binutils' "$scratch/asked" || :)"
	empty "deps tells" "$(grep -qE '^  gcc +compiles' "$scratch/said" || cat "$scratch/said")"
	empty "deps updates first" "$(sed -n 1p "$scratch/asked" | grep -vx -e '-q update' || :)"
}
prints "deps, nothing missing" "" tools/deps

make=${MAKE:-make}
unset MAKEFLAGS MFLAGS MAKELEVEL
"$make" B="$scratch/b" CC=nosuch-cc > "$scratch/said" 2>&1 && fail "make, no compiler" succeeded
empty "make, no compiler" "$(grep -v '^make: \*\*\*' "$scratch/said" | grep -vx 'nosuch-cc: no such compiler; .*' || :)"
says "make, no target" 'nosuch' "$make" nosuch

# The runner: a missing emulator is a visible skip, a filter that matches nothing no success.
only env
python=$(python3 -c 'import sys; print(sys.executable)')
if [ -x "$B/tests/x86_64/host/empty" ] && [ -x "$B/tests/i386/host/empty" ]; then
	# shellcheck disable=SC2016
	output=$(PATH="$scratch/bin" "$python" tests/run.py --build "$B" unit/syscalls 2>&1 || :)
	empty "run.py, no emulator" "$(printf '%s\n' "$output" | grep -q '^skip .*qemu-i386 is not installed' || echo "$output")"
	says "run.py, nothing to run" '^0 passed, 0 failed' python3 tests/run.py --build "$B" no-such-test
else
	skip "run.py" "no test programs in this build"
fi
says "run.py, no build" 'nosuch/.* is not built' python3 tests/run.py --build nosuch unit/syscalls
says "demo.py, no such program" 'no demonstration nosuch' python3 tests/demo.py "$B" nosuch
