# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034,SC2086,SC2154
# The Tiny C Compiler: its own configure; it compiles and runs programs, and itself.
package=tcc
program=tcc

build() {
	cpu=x86_64
	[ $MACHINE = x86_64 ] || cpu=i386
	./configure --cpu=$cpu --cc="$CC" --extra-cflags="$CFLAGS" --config-musl --config-backtrace=no || ./configure --cpu=$cpu --cc="$CC"
	make -j2 tcc
}

check() {
	cat > hello.c <<-'END'
	int printf(const char *, ...);
	static int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
	int main(int argc, char **argv) { printf("%d %s %.3f\n", fib(20), argv[argc - 1], 355 / 113.0); return 0; }
	END
	good compile ./tcc -c hello.c -o hello.o
	good link $CC hello.o -o hello
	[ "$(./hello arg)" = "6765 arg 3.142" ]
	good preprocess sh -c './tcc -E hello.c > hello.i'
	for file in tcc.c; do
		good "compile itself" ./tcc -DONE_SOURCE=1 -c -I. -Iinclude -nostdinc -I"$here/../../../include" $file -o itself.o
	done
	echo "tests $((tests + 1))"
}
