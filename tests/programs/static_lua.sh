#!/bin/sh
# SPDX-License-Identifier: MIT
# Lua of Debian's source, static with musl: a script that makes and drops much, checks itself and prints digests.
. tests/programs/lib/static

name="static lua"
source_of lua5.4
files=$(cd "$source/src" && ls ./*.c | grep -v luac)
# What Debian's rules make.
mkdir "$scratch/include"
echo '#define DEB_HOST_MULTIARCH "none"' > "$scratch/include/lua5.4-deb-multiarch.h"
# shellcheck disable=SC2086 # words
compile "$source/src" -O1 -std=gnu99 -DLUA_USE_POSIX -I "$scratch/include" $files
link -lm
allocators -v

scale=1
[ ! "$everything" ] || scale=15
alike "$name script" "$PWD/tests/programs/lib/script.lua" $scale
check "$name script ends" grep -q '^ok' "$scratch/ours.out"
