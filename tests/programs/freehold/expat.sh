# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# Expat, the XML parser: its own configure; its own test suite, and xmlwf.
package=expat
program=expat/xmlwf/xmlwf

build() {
	cd expat
	autoreconf -fi
	autotools --disable-shared --without-docbook --without-examples
	make -C tests runtests
}

check() {
	cd expat
	tests/runtests > log || { tail -n 20 log; exit 1; }
	echo '<a><b c="d">&lt;</b></a>' > good.xml
	echo '<a><b></a>' > bad.xml
	xmlwf/xmlwf good.xml bad.xml > out.txt || :
	echo 'bad.xml:1:8: mismatched tag' > want
	same xmlwf out.txt want
	passed=$(sed -n 's/^100%: Checks: \([0-9]*\), Failed: 0.*/\1/p' log)
	echo "tests $((passed + tests))"
}
