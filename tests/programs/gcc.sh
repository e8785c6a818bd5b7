#!/bin/sh
# SPDX-License-Identifier: MIT
# Debian's gcc with the library: what it makes of large programs is what it makes without, byte by byte.
. tests/programs/common

needs gcc gcc

functions=50
[ ! "$everything" ] || functions=300
sh tests/programs/lib/source.sh $functions > "$scratch/generated.c"

# identical NAME FILE OPTION...
identical() {
	identical_name=$1 file=$2
	shift 2
	check "$identical_name without" gcc "$@" -c "$file" -o "$scratch/without.o"
	check "$identical_name with" preloaded gcc "$@" -c "$file" -o "$scratch/with.o"
	check "$identical_name are the same" cmp "$scratch/without.o" "$scratch/with.o"
	ours "$identical_name" cc1 1
}
identical "generated program" "$scratch/generated.c" -O2 -g
identical "generated program, -m32" "$scratch/generated.c" -m32 -O1
if [ "$everything" ]; then
	needs tclsh tcl
	source_of sqlite3
	sh tests/programs/lib/amalgamation.sh "$source" "$B/debian/amalgamation"
	identical "sqlite's amalgamation" "$B/debian/amalgamation/sqlite3.c" -O2 -g -w
fi
