#!/bin/sh
# SPDX-License-Identifier: MIT
# Debian's perl against the tests of its own source: with the library the same fail as without, which is
# those that want the tree that it was built in.
. tests/programs/common

needs perl perl
needs prove perl
source_of perl

# Its library from the system, for the tests ask for nothing but ../lib.
root=$scratch/perl
mkdir -p "$root/lib"
cp -r "$source/t" "$root/t"
perl -e 'print map { "$_\n" } reverse @INC' | while read -r folder; do
	[ ! -d "$folder" ] || cp -asf "$folder/." "$root/lib" 2>/dev/null || :
done

tests="op/hash.t op/sort.t op/pack.t op/split.t op/substr.t op/fork.t op/array.t op/splice.t op/repeat.t op/join.t"
if [ "$everything" ]; then
	tests=$(cd "$root/t" && ls op/*.t re/*.t uni/*.t |
		grep -vE 'alarm|sleep|time|watch|socket|kill0|taint|psycho|_thr|uniprops|bigfastmath')
fi

# What of them passes and fails: a line a test.
run_tests() {
	# shellcheck disable=SC2086 # words
	(cd "$root/t" && "$@" timeout 900 prove --norc -Q --nocolor -j 1 -I ../lib $tests 2>/dev/null </dev/null |
		grep -E '^[a-z]+/[a-z0-9_]+\.t|^  (Failed|Parse|Non-zero)|^Result' | sed -E 's/ +\(Wstat/ (Wstat/')
}
run_tests env > "$scratch/without" || :
run_tests preloaded > "$scratch/with" || :
if ! grep -q ^Result "$scratch/without"; then
	fail "perl's tests" "prove gives no result without the library"
else
	count=$(echo "$tests" | wc -w)
	failing=$(grep -c '^[a-z].*Wstat' "$scratch/without" || :)
	empty "perl's tests ($count files, $failing fail here anyway)" "$(diff "$scratch/without" "$scratch/with" || :)"
	check "perl's tests pass in the main" [ "$failing" -lt $((count / 5)) ]
fi
ours perl perl "$(echo "$tests" | wc -w)"
