#!/bin/sh
# SPDX-License-Identifier: MIT
# Every function of math.h against MPFR: the greatest error over random arguments, for float, double and
# long double on both machines. MATH_CASES=1000000 says how many for each, MATH_ONLY="sin exp:d" which. Run as a
# script it says what was measured.
. tests/tool/common

cases=${MATH_CASES:-500}

gcc -O2 -Wall -Wextra -Werror tests/math/judge.c -o "$scratch/judge" -lmpfr -lgmp -lm

for machine in $machines; do
	check "$machine builds" "$gcc" "$(bits "$machine")" -O2 -std=gnu11 -D_GNU_SOURCE -iquote . \
		-Wall -Wextra -Werror tests/math/cases.c -o "$scratch/cases-$machine"
	command="$scratch/cases-$machine"
	if ! runs "$machine"; then
		skip "$machine" "this kernel does not run its programs"
		continue
	fi
	# shellcheck disable=SC2086 # words
	"$scratch/judge" "$cases" "$command" ${MATH_ONLY:-} > "$scratch/$machine.out" 2>&1 &
done
wait

for machine in $machines; do
	[ -e "$scratch/$machine.out" ] || continue
	sed "s/^\(pass\|fail\) /&$machine /" "$scratch/$machine.out"
	[ "${MATH_ONLY:-}" ] || [ "$(grep -c '^pass\|^fail' "$scratch/$machine.out")" = 111 ] ||
		fail "$machine all" "not every function was judged"
done

# The tables are what their tool makes of the definitions.
check "tables" tools/math-tables --check
