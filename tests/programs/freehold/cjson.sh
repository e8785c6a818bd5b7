# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# cJSON: its own test programs, as its CMake file compiles them.
package=cjson
program=program

build() {
	$CC $CFLAGS -I . test.c cJSON.c -o program -lm
	for test in tests/*.c; do
		case $test in */unity_setup.c) continue ;; esac
		name=${test##*/}
		name=${name%.c}
		case $name in
		misc_utils_tests | json_patch_tests | old_utils_tests | parse_with_opts*) more=cJSON_Utils.c ;;
		*) more= ;;
		esac
		# The inner functions are tested by including cJSON.c; who includes it does not link it.
		grep -q 'common.h\|cJSON.c"' "$test" && main= || main=cJSON.c
		[ ! "$more" ] || main=
		$CC $CFLAGS -DENABLE_LOCALES -I . -I tests -I tests/unity/src $test $main $more \
			tests/unity/src/unity.c -o "tests/$name.test" -lm
	done
}

check() {
	./program > out
	cd tests
	for test in *.test; do
		./$test > out || { tail -n 3 out; exit 1; }
		n=$(sed -n 's/^\([0-9]*\) Tests 0 Failures.*/\1/p' out)
		tests=$((tests + n))
	done
	echo "tests $tests"
}
