#!/bin/sh
# SPDX-License-Identifier: MIT
# sqlite of Debian's source, static with musl: the load of SQL of sqlite.sh.
. tests/programs/lib/static

name="static sqlite"
needs tclsh tcl
source_of sqlite3
sqlite=$B/debian/amalgamation
sh tests/programs/lib/amalgamation.sh "$source" "$sqlite"
compile "$sqlite" -O0 -DSQLITE_ENABLE_FTS5 -DSQLITE_OMIT_LOAD_EXTENSION sqlite3.c shell.c
link -lm
allocators -version

scale=10
[ ! "$everything" ] || scale=100
input=$scratch/load.sql
sh tests/programs/lib/sql.sh $scale > "$input"
alike "$name in a file" -batch base
check "$name is whole" grep -qx 'integrity ok' "$scratch/ours.out"
alike "$name in memory" -batch :memory:
