#!/bin/sh
# SPDX-License-Identifier: MIT
# usage: amalgamation.sh SOURCE FOLDER
# Makes sqlite3.c and shell.c from the unpacked source of sqlite3, in a folder, once.

set -eu
[ ! -e "$2/shell.c" ] || exit 0
source=$(readlink -f "$1")
mkdir -p "$2"
exec 9> "$2/lock"
flock 9
[ ! -e "$2/shell.c" ] || exit 0
work=$(mktemp -d "$2/make.XXXXXX")
trap 'rm -rf "$work"' EXIT
(cd "$work" && sed "s|^TOP = .*|TOP = $source|; s|^BCC = .*|BCC = gcc -O1|" "$source/Makefile.linux-gcc" > Makefile &&
	make -s MAKEFLAGS= sqlite3.c shell.c) > "$2/log" 2>&1 || { tail -n 5 "$2/log" >&2; exit 1; }
mv "$work/sqlite3.c" "$work/sqlite3.h" "$2"
mv "$work/shell.c" "$2"
