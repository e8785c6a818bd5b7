#!/bin/sh
# SPDX-License-Identifier: MIT
# Debian's git with the library: a history of commits is packed by several threads, is whole, and reads as it
# does without.
. tests/programs/common

needs git git

commits=150
[ ! "$everything" ] || commits=2000
cd "$scratch"
export HOME="$scratch" GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_DATE='1700000000 +0000' GIT_COMMITTER_DATE='1700000000 +0000'
sh "$OLDPWD/tests/programs/lib/history.sh" $commits > history

preloaded git init -q --bare -b main repository
preloaded git -C repository fast-import --quiet < history
head=$(git -C repository rev-parse main)
check "git repack" preloaded git -C repository repack -q -a -d -f --depth=50 --window=50 --threads=3
prints "git fsck" "" preloaded git -C repository fsck --full --strict --no-dangling --no-progress
check "git gc" preloaded git -C repository gc -q --aggressive --prune=now
prints "git fsck after gc" "" git -C repository fsck --full --strict --no-dangling --no-progress
same "git log" git -C repository log -p --stat -M main
prints "git clone" "$head" sh -c 'git clone -q --no-local repository clone && git -C clone rev-parse HEAD'
rm -rf clone
check "git clone has the files" preloaded git clone -q --no-local repository clone
prints "git status" "" preloaded git -C clone status --porcelain
same "git grep" git -C clone grep -c -E 'line [0-9]*7 '
same "git blame" git -C clone blame -w file0
ours git git 12
