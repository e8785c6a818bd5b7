# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# The Tiny C Compiler: its own configure; the programs of its suite, compiled by it and linked with the host's
# C library, print what the suite expects.
package=tcc
program=tcc

build() {
	cpu=x86_64
	[ $MACHINE = x86_64 ] || cpu=i386
	./configure --cpu=$cpu --cc="$CC" --extra-cflags="$CFLAGS" --config-backtrace=no
	make -j2 tcc
}

check() {
	word=
	[ $MACHINE = x86_64 ] || word=-m32
	cd tests/tests2
	for file in [0-9]*.c; do
		test=${file%.c}
		case $test in
		03_* | 33_* | 34_* | 60_* | 96_* | 125_* | 128_*) continue ;; # on what it says in compiling
		31_* | 46_*) continue ;;                        # with arguments
		98_* | 99_* | 73_*) continue ;;                 # of other processors
		95_*) [ $MACHINE = x86_64 ] || continue ;;      # the alignment of a double is another there
		104_* | 106_* | 107_* | 11[2-7]_* | 120_* | 126_*) continue ;; # with tcc's own run-time library, or several files
		esac
		[ -f $test.expect ] || continue
		good "$test: compiling" ../../tcc -B../.. -nostdinc -I../../include -isystem /usr/include/x86_64-linux-gnu \
			-isystem /usr/include -c $file -o $test.o
		gcc $word -no-pie $test.o -o $test -lm
		timeout 10 ./$test > $test.out 2>&1 || :
		diff -bB $test.out $test.expect
	done
	echo "tests $tests"
}
