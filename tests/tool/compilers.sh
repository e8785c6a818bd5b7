#!/bin/sh
# SPDX-License-Identifier: MIT
# The library built by the other compilers: without a warning, without a header of the system, and
# with a program that runs; built again when the compiler changes, and not when nothing does.
. tests/tool/common

[ -z "${FAST:-}" ] || { skip all "too long for check-fast"; exit 0; }

make=${MAKE:-make}
unset MAKEFLAGS MFLAGS MAKELEVEL CC
b=$scratch/b

cat > "$scratch/hello.c" <<'END'
#include <string.h>
#include <unistd.h>
int main(void)
{
	const char *text = "hello\n";
	return write(1, text, strlen(text)) < 0;
}
END

# Paths in the dependency files: ours have no leading slash. $1 build, $2 compiler
foreign_headers() {
	find "$1" -path '*/obj/*' -name '*.d' -exec cat {} + | tr ' ' '\n' | grep '^/' |
		grep -vF -e "$($2 -print-file-name=include)" -e "$1" | sort -u
}

# The build that is being tested shows its own.
read -r usual _ < "$B/flags"
empty "$usual headers" "$(foreign_headers "$B" "$usual")"

built=
for cc in gcc musl-gcc clang; do
	[ $cc != "$usual" ] || continue
	command -v $cc >/dev/null || { skip $cc "not installed"; continue; }
	if ! said=$($make B="$b" CC=$cc 2>&1); then
		fail $cc "$said"
		continue
	fi
	empty "$cc quiet" "$said"
	empty "$cc built anew" "$([ -z "$built" ] || find "$b" -name '*.o' -path '*/obj/*' ! -newer "$b/flags")"
	built=$cc

	empty "$cc headers" "$(foreign_headers "$b" $cc)"

	for machine in $machines; do
		runs "$machine" || continue
		for mode in static static-pie; do
			check "$cc $machine $mode" "$b/bin/freehold-gcc" "$(bits "$machine")" -$mode "$scratch/hello.c" -o "$scratch/hello"
			prints "$cc $machine $mode runs" hello "$scratch/hello"
		done
	done
done

empty "nothing to do" "$($make B="$b" CC="$built" V=1 2>&1)"

# One source touched: one object for each machine. (What it would do is enough.)
count=$($make -n -o "$b/flags" -W libc/errno/errno.c B="$b" CC="$built" | grep -c -- '-MMD')
empty "one source" "$([ "$count" = 2 ] || echo "$count objects, not 2")"
