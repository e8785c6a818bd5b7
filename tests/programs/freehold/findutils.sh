# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# find, xargs and locate: their own configure and test suites, of which some are DejaGnu's.
package=findutils
program=find/find

build() {
	autotools
}

check() {
	suite SUBDIRS=
	for tool in find xargs; do
		make -C $tool check RUNTEST=runtest > out || { grep '^FAIL' out; exit 1; }
		tests=$((tests + $(sed -n 's/^# of expected passes[[:blank:]]*//p' out)))
	done
	echo "tests $tests"
}
