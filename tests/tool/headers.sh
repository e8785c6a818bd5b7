#!/bin/sh
# SPDX-License-Identifier: MIT
# Every public header: alone, twice, under strict and wide settings, with both compilers, for both
# machines, as a user's header (with every warning) and as a system's.
. tests/tool/common

warnings="-Wall -Wextra -Werror -Wundef -Wstrict-prototypes"
# bits/ is for other headers alone to include.
headers=$(find include -name '*.h' ! -path 'include/bits/*' -printf '%P\n' | sort)

# A program for each header alone, included twice.
mkdir "$scratch/each"
for header in $headers; do
	printf '#include <%s>\n#include <%s>\nextern int something;\n' "$header" "$header" \
		> "$scratch/each/$(echo "$header" | tr / -).c"
done

# What all headers together look like: in order, and backwards.
for header in $headers; do echo "#include <$header>"; done > "$scratch/all.c"
tac "$scratch/all.c" > "$scratch/back.c"
# Macros like noreturn must not break the headers after them.
echo 'extern int something;' | tee -a "$scratch/all.c" >> "$scratch/back.c"

# The macros of one of ISO C's headers that a strict program sees: no more than with the host's.
strict_macros() {
	strict_header=$1
	shift
	echo "#include <$strict_header>" | gcc -std=c11 -E -dM -x c "$@" - |
		sed -nE 's/^#define ([A-Za-z][A-Za-z0-9_]*).*/\1/p' | sort
}

for header in assert complex ctype errno fenv float inttypes iso646 limits math setjmp signal stdalign stdarg stdbool \
	stddef stdint stdio stdlib stdnoreturn string tgmath time; do
	strict_macros $header.h > "$scratch/host"
	strict_macros $header.h -nostdinc -isystem include > "$scratch/own"
	empty "macros $header.h" "$(comm -13 "$scratch/host" "$scratch/own")"
done

for cc in gcc clang; do
	command -v $cc >/dev/null || { skip $cc "not installed"; continue; }
	for m in -m64 -m32; do
		set -- $cc $m -nostdinc -fsyntax-only
		# They are C11 (which lets typedefs repeat); C99 sees them as system headers.
		# shellcheck disable=SC2086 # words
		{
			check "$cc $m user c11" "$@" -std=c11 -pedantic $warnings -I include "$scratch"/each/*
			check "$cc $m user gnu" "$@" -std=gnu11 -D_GNU_SOURCE $warnings -I include "$scratch"/each/*
			check "$cc $m system c99" "$@" -std=c99 -pedantic $warnings -isystem include "$scratch"/each/*
			for std in c99 c11 gnu17 "c99 -D_POSIX_C_SOURCE=200809L" "c99 -D_GNU_SOURCE"; do
				check "$cc $m together $std" "$@" -std=$std -pedantic $warnings -isystem include \
					"$scratch/all.c" "$scratch/back.c"
			done
		}
	done
done

# The types and limits of stdint.h are what gcc says of itself. (C11 lets typedefs repeat.)
echo '#include <stdint.h>' > "$scratch/types.c"
for signed in INT8 INT16 INT32 INT64 INT_LEAST8 INT_LEAST16 INT_LEAST32 INT_LEAST64 INT_FAST8 INT_FAST16 INT_FAST32 \
	INT_FAST64 INTPTR INTMAX; do
	for name in $signed U$signed; do
		echo "typedef __${name}_TYPE__ $(echo "$name" | tr '[:upper:]' '[:lower:]')_t;"
		echo "_Static_assert(${name}_MAX == __${name}_MAX__, \"${name}_MAX\");"
		echo "extern __typeof__(${name}_MAX) of_$name; extern __typeof__(__${name}_MAX__) of_$name;"
	done
done >> "$scratch/types.c"
for m in -m64 -m32; do
	check "stdint.h $m" gcc $m -std=c11 -Wall -Werror -nostdinc -I include -fsyntax-only "$scratch/types.c"
done

# The requests of sys/ioctl.h have the numbers that the host's headers give them.
echo '#include <sys/ioctl.h>' > "$scratch/requests.c"
gcc -E -dM -nostdinc -isystem include "$scratch/requests.c" | sed -nE \
	's/^#define ((TIOC|TC|FIO|SIOC)[A-Z0-9_]*) (0x[0-9a-f]+|[0-9]+)$/_Static_assert(\1 == \3, "\1");/p' > "$scratch/numbers"
check "requests found" [ -s "$scratch/numbers" ]
cat "$scratch/numbers" >> "$scratch/requests.c"
for m in -m64 -m32; do
	check "requests $m" gcc $m -fsyntax-only "$scratch/requests.c"
done

# A compiler that has little of GNU C takes all but complex numbers.
if command -v tcc > /dev/null; then
	rm "$scratch"/each/complex.h.c "$scratch"/each/tgmath.h.c
	for file in "$scratch"/each/*; do
		tcc -nostdinc -I include -c "$file" -o "$scratch/object" || echo "${file##*/}"
	done > "$scratch/refused" 2>&1
	empty tcc "$(cat "$scratch/refused")"
else
	skip tcc "not installed"
fi
