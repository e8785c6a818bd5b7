#!/bin/sh
# SPDX-License-Identifier: MIT
# Who calls whom at link time, and which names the library shows.
. tests/tool/common

# Every external name of an archive: MEMBER NAME, of the names that it defines or that it lacks.
defined() {
	nm -gA --defined-only --format=posix "$1" 2>/dev/null | member
}
undefined() {
	nm -uA --format=posix "$1" 2>/dev/null | member
}
member() {
	sed -nE 's/^[^[]*\[([^]]*)\]: ([^ ]+) .*/\1 \2/p'
}

iso_headers="assert ctype errno fenv inttypes locale math setjmp signal stdio stdlib string threads time uchar wchar wctype"
headers=

# Which of the names (one a line) does no public header (of those in $headers) declare? $1 machine,
# $2... macros.
undeclared() {
	machine=$1
	shift
	{
		find include -name '*.h' ! -path 'include/bits/*' -printf '%P\n' | sort | while read -r header; do
			[ "$headers" ] && case " $headers " in *" ${header%.h} "*) ;; *) continue ;; esac
			echo "#include <$header>"
		done
		echo 'const void *const names[] = {'
		sed 's/.*/	(const void *)\&&,/'
		echo '};'
	} > "$scratch/names.c"
	gcc "$(bits "$machine")" "$@" -nostdinc -Iinclude -w -fno-builtin -fsyntax-only \
		-fmax-errors=0 "$scratch/names.c" 2>&1 | sed -nE "s/.*error: .([A-Za-z_0-9]+). undeclared.*/\1/p" | sort -u
}

# Does such a function reach a name that is not shown with it and not reserved, but the program's to
# define? Through the library's inner names, not through other functions of the list: each is asked itself.
# Input: "iso NAME", "other NAME", "def MEMBER NAME", "use MEMBER NAME".
iso_calls() {
	awk '
	$1 == "iso" { iso[$2] = 1 }
	$1 == "other" { other[$2] = 1 }
	$1 == "def" { home[$3] = $2 }
	$1 == "use" { uses[$2] = uses[$2] " " $3 }
	END {
		for (f in iso) {
			if (!(f in home)) continue
			split("", seen); split("", todo)
			todo[1] = home[f]; seen[home[f]] = 1; last = 1
			for (i = 1; i <= last; i++) {
				n = split(uses[todo[i]], names, " ")
				for (k = 1; k <= n; k++) {
					name = names[k]
					if (name in other) print f " needs " name " (" todo[i] ")"
					else if (!(name in iso) && (name in home) && !(home[name] in seen)) {
						seen[home[name]] = 1; todo[++last] = home[name]
					}
				}
			}
		}
	}' | sort -u
}

# calls SHOWN OTHERS: what functions of one list of names need of the other.
calls() {
	{
		sed 's/^/iso /' "$scratch/$1"
		sed 's/^/other /' "$scratch/$2"
		sed 's/^/def /' "$scratch/defined"
		sed 's/^/use /' "$scratch/undefined"
	} | iso_calls
}

for machine in $machines; do
	lib=$B/$machine/libfreehold.a
	libgcc=$(gcc "$(bits "$machine")" -print-libgcc-file-name)

	defined "$lib" | sort -u > "$scratch/defined"
	undefined "$lib" | sort -u > "$scratch/undefined"
	cut -d ' ' -f 2 "$scratch/defined" | sort -u > "$scratch/have"
	cut -d ' ' -f 2 "$scratch/undefined" | sort -u > "$scratch/want"

	# Shown: declared, or reserved, or declared by no other library either.
	grep -v '^__' "$scratch/have" | grep -vxE 'capget|capset|pivot_root' > "$scratch/plain"
	undeclared "$machine" -std=gnu11 -D_GNU_SOURCE < "$scratch/plain" > "$scratch/stray"
	empty "declared $machine" "$(cat "$scratch/stray")"

	# Complete: main and what the linker and libgcc define are all that is wanted from outside.
	defined "$libgcc" | cut -d ' ' -f 2 > "$scratch/gcc"
	printf '%s\n' main _DYNAMIC _GLOBAL_OFFSET_TABLE_ __ehdr_start __preinit_array_start \
		__preinit_array_end __init_array_start __init_array_end __fini_array_start \
		__fini_array_end _end end etext _etext edata _edata > "$scratch/linker"
	sort -u "$scratch/have" "$scratch/gcc" "$scratch/linker" > "$scratch/offered"
	empty "complete $machine" "$(comm -23 "$scratch/want" "$scratch/offered")"

	# The allocator stands on sys.h and four functions.
	inner=$(find "$B/$machine/obj/malloc" -name '*.o' 2>/dev/null || :)
	if [ "$inner" ]; then
		# shellcheck disable=SC2086 # words
		nm -g --defined-only --format=posix $inner | awk 'NF > 1 { print $1 }' | sort -u > "$scratch/inner"
		# shellcheck disable=SC2086
		empty "malloc $machine" "$(nm -u --format=posix $inner | awk 'NF > 1 { print $1 }' | sort -u |
			comm -23 - "$scratch/inner" | grep -vxE 'sys_[a-z0-9_]*|memcpy|memmove|memset|memcmp|_GLOBAL_OFFSET_TABLE_' |
			grep -vxFf "$scratch/gcc")"
	else
		skip "malloc $machine" "no allocator in this build"
	fi

	# ISO C functions do not depend on names that belong to the program; what other headers show at
	# all times may use POSIX's, but no more.
	undeclared "$machine" -std=c11 < "$scratch/plain" > "$scratch/other"
	comm -23 "$scratch/plain" "$scratch/other" > "$scratch/strict"
	headers=$iso_headers undeclared "$machine" -std=c11 < "$scratch/strict" > "$scratch/posix"
	comm -23 "$scratch/strict" "$scratch/posix" > "$scratch/iso"
	empty "iso $machine" "$(calls iso other)"
	undeclared "$machine" -std=c11 -D_XOPEN_SOURCE=700 < "$scratch/plain" > "$scratch/other"
	empty "posix $machine" "$(calls posix other)"

	# GNU's names that programs have functions of their own under: not in one file with POSIX's.
	cat > "$scratch/own.c" <<-'END'
	#include <stdio.h>
	int renameat2(void) { return 0; }
	int main(void) { return renameat(-1, "", -1, "") + rename("", "") + renameat2() != -2; }
	END
	check "own $machine" "$gcc" "$(bits "$machine")" "$scratch/own.c" -o "$scratch/own"
done
