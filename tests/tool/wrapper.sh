#!/bin/sh
# SPDX-License-Identifier: MIT
# freehold-gcc and freehold-clang: what they take as gcc does, and what they refuse.
# shellcheck disable=SC2016 # single quotes hold back what only a program should see
. tests/tool/common

w=$scratch/"a b"
mkdir "$w" "$w/inc" "$w/lib"
cd "$w"

cat > hello.c <<'END'
#include <string.h>
#include <unistd.h>
#ifndef TEXT
#define TEXT "hello"
#endif
int main(void)
{
	return write(1, TEXT "\n", strlen(TEXT) + 1) < 0;
}
END
cat > one.c <<'END'
#include <unistd.h>
#include "two.h"
int main(int argc, char **argv)
{
	(void)argv;
	return write(1, two(argc), 4) < 0;
}
END
echo 'const char *two(int);' > inc/two.h
cat > two.c <<'END'
#include "two.h"
const char *two(int n)
{
	return n == 1 ? "two\n" : "bad\n";
}
END
cat > add.S <<'END'
#ifdef __ASSEMBLER__
	.globl add_one
add_one:
#ifdef __i386__
	mov 4(%esp), %eax
#else
	mov %edi, %eax
#endif
	inc %eax
	ret
	.section .note.GNU-stack, "", @progbits
#endif
END
printf 'int add_one(int);\nint main(void) { return add_one(-1); }\n' > useadd.c
# A copy that gcc makes into a call of memcpy, in LTO code too.
cat > big.c <<'END'
#include <string.h>
struct big { char bytes[5000]; };
volatile int place = 4999;
__attribute__((noinline)) struct big make(int c)
{
	struct big b;
	memset(&b, c, sizeof b);
	return b;
}
int main(void)
{
	struct big a = make(7), b = a;
	b.bytes[place] += 1;
	return a.bytes[place] + b.bytes[place] - 15;
}
END
echo 'int main(void) { return 0; }' > empty.c
echo '#include <stdlib.h>
int main(void) { exit(7 - 7); }' | tee plus.cc plus.cpp plus.cxx plus.C > plus.c++

# fails NAME PATTERN COMMAND...: non-zero status, and one line that the pattern (a regular
# expression) matches.
fails() {
	fails_name=$1 fails_pattern=$2
	shift 2
	fails_status=0
	fails_output=$("$@" 2>&1 </dev/null) || fails_status=$?
	if [ $fails_status = 0 ]; then
		fail "$fails_name" "$* succeeded"
	elif [ "$(printf '%s\n' "$fails_output" | wc -l)" != 1 ]; then
		fail "$fails_name" "not one line: $fails_output"
	elif printf '%s\n' "$fails_output" | grep -qE -e "$fails_pattern"; then
		pass "$fails_name"
	else
		fail "$fails_name" "says: $fails_output"
	fi
}

# links NAME COMMAND...: links ./out without a word, and ./out ends with 0.
links() {
	links_name=$1
	shift
	rm -f out
	links_output=$("$@" -o out 2>&1 </dev/null) || links_output="$links_output (status $?)"
	if [ "$links_output" ]; then
		fail "$links_name" "$links_output"
	elif ! runs "$machine"; then
		pass "$links_name"
	elif ./out > printed; then
		pass "$links_name"
	else
		fail "$links_name" "the program ended with $?"
	fi
}

for compiler in gcc clang; do
	real=$compiler
	command -v $real >/dev/null || { skip $compiler "not installed"; continue; }
	cc=$B/bin/freehold-$compiler
	for machine in $machines; do
		m=$(bits "$machine")
		t="$compiler $machine"

		# One step and several, every kind of input.
		links "$t default" "$cc" "$m" hello.c
		links "$t warnings" "$cc" "$m" -Wall -Wextra -Werror -pedantic -std=c11 -D_GNU_SOURCE hello.c
		for o in -O0 "-Os -g" "-O2 -flto" -fstack-protector-all; do
			# shellcheck disable=SC2086 # words
			links "$t $o" "$cc" "$m" $o -Iinc one.c two.c
			# shellcheck disable=SC2086
			links "$t $o static-pie" "$cc" "$m" $o -static-pie -Iinc one.c two.c
		done
		check "$t -c" "$cc" "$m" -Werror -c -I inc one.c two.c
		links "$t objects" "$cc" "$m" one.o two.o
		check "$t -c -o" "$cc" "$m" -Werror -c -Iinc -fPIE -o two-pie.o two.c
		check "$t -c -static-pie" "$cc" "$m" -Werror -static-pie -c -Iinc -o one-pie.o one.c
		links "$t objects static-pie" "$cc" "$m" -static-pie one-pie.o two-pie.o
		links "$t -static-pie -static" "$cc" "$m" -static-pie -static hello.c
		empty "$t -static-pie -static is pie" "$(readelf -hW out | grep -q 'Type: *DYN' || echo 'not of type DYN')"
		links "$t -static -static-pie" "$cc" "$m" -static -static-pie hello.c
		links "$t -static-pie -no-pie" "$cc" "$m" -static-pie -no-pie hello.c
		empty "$t -no-pie wins" "$(readelf -hW out | grep -q 'Type: *EXEC' || echo 'not of type EXEC')"
		links "$t static-pie's objects static" "$cc" "$m" one-pie.o two-pie.o
		check "$t -S" "$cc" "$m" -Werror -S -Iinc two.c
		links "$t .s" "$cc" "$m" one.o two.s
		links "$t .S" "$cc" "$m" useadd.c add.S
		links "$t -x" "$cc" "$m" -x assembler-with-cpp add.S -x c useadd.c
		links "$t -xc" "$cc" "$m" -xc empty.c
		links "$t stdin" sh -c '"$@" -x c - < empty.c' sh "$cc" "$m"
		check "$t -r" "$cc" "$m" -r -o both.o one.o two.o
		links "$t -r result" "$cc" "$m" both.o

		# Libraries: -L in either order and spelling, through -Wl and -Xlinker, ours by their usual names.
		rm -f lib/libtwo.a
		ar rc lib/libtwo.a two.o
		links "$t -L -l" "$cc" "$m" -Llib one.c -Iinc -ltwo
		links "$t -l after -L" "$cc" "$m" one.c -Iinc -l two -L lib
		links "$t -l:file" "$cc" "$m" -Llib one.c -Iinc -l:libtwo.a
		links "$t -Wl,-l" "$cc" "$m" -Llib one.c -Iinc -Wl,--whole-archive,-ltwo,--no-whole-archive
		links "$t -Xlinker -l" "$cc" "$m" -Llib one.c -Iinc -Xlinker -ltwo
		links "$t -Wl,-L" "$cc" "$m" -Wl,-Llib one.c -Iinc -ltwo
		links "$t -Xlinker -L" "$cc" "$m" -Xlinker -Llib one.c -Iinc -ltwo
		links "$t long options" "$cc" "$m" --library-directory lib --include-directory inc \
			--include two.h one.c --language c two.c --language none --library-directory=lib -ltwo
		check "$t header beside sources" "$cc" "$m" inc/two.h -Iinc one.c two.c
		! runs "$machine" || prints "$t header beside sources printed" two ./a.out
		check "$t header alone" "$cc" "$m" -Werror inc/two.h
		check "$t -x c-header" "$cc" "$m" -Werror -x c-header inc/two.h -o inc/two.h.gch
		rm -f inc/two.h.gch inc/two.h.pch
		links "$t .a" "$cc" "$m" -Iinc one.c lib/libtwo.a
		links "$t -lm" "$cc" "$m" hello.c -lm -lc -lpthread -pthread -ldl -lrt -lutil -lgcc
		links "$t -nodefaultlibs" "$cc" "$m" -nodefaultlibs hello.c -lc -lgcc -lc
		links "$t -nostdlib" "$cc" "$m" -nostdlib hello.c "$B/$machine/crt1.o" -lc -lgcc
		links "$t -nostartfiles" "$cc" "$m" -nostartfiles "$B/$machine/crt1.o" hello.c

		# LTO over several steps; memcpy and memset are not lost, though only the last one wants them.
		check "$t -flto -c" "$cc" "$m" -O2 -flto -c -Iinc one.c two.c
		links "$t -flto objects" "$cc" "$m" -O2 -flto one.o two.o
		for o in "" -static-pie -fuse-ld=lld "-static-pie -fuse-ld=lld"; do
			case $compiler:$o in gcc:*lld) continue ;; esac
			# shellcheck disable=SC2086
			links "$t -flto big $o" "$cc" "$m" -O2 -flto $o big.c
		done

		# Definitions, with blanks and quotes; the words of a file.
		links "$t -D" "$cc" "$m" -D 'TEXT="it'\''s \"quoted\" $HOME  `x`"' hello.c
		if runs "$machine"; then
			prints "$t -D printed" 'it'\''s "quoted" $HOME  `x`' ./out
		fi
		printf '%s\n' "$m" "-DTEXT='\"from a file\"'" "'hello.c'" '"-o"' 'o\ ut' > words
		echo "@words" > outer
		rm -f 'o ut'
		check "$t @file" "$cc" @outer
		! runs "$machine" || prints "$t @file printed" "from a file" "./o ut"

		# Dependencies: Freehold's headers, no other's.
		check "$t -MMD" "$cc" "$m" -MMD -MF two.d -MT 'x.o' -c -Iinc two.c
		empty "$t -MMD names" "$(grep -q '^x.o: .*two.c .*inc/two.h' two.d || cat two.d)"
		empty "$t -M" "$("$cc" "$m" -M hello.c | tr ' ' '\n' | grep -E '^/' |
			grep -vF -e "$B" -e "$(readlink -f "$B/include/freehold")" -e "$($real -print-file-name=include)" || :)"

		# Neither headers nor libraries of the system.
		for header in gnu/libc-version.h linux/fs.h asm/unistd.h zlib.h bits/wordsize.h; do
			echo "#include <$header>" > host.c
			if "$cc" "$m" -fsyntax-only host.c 2>/dev/null; then fail "$t <$header>" found; else pass "$t <$header>"; fi
		done
		for own in stdatomic.h immintrin.h stddef.h stdarg.h limits.h; do
			echo "#include <$own>" > own.c
			check "$t <$own>" "$cc" "$m" -Werror -fsyntax-only own.c
		done
		for library in z crypt resolv BrokenLocale gcc_eh nosuch; do
			fails "$t -l$library" "-l$library: no lib$library.a" "$cc" "$m" empty.c -l$library
		done
		fails "$t -Wl,-lz" "-lz: no libz.a" "$cc" "$m" empty.c -Wl,-lz
		check "$t CPATH" env CPATH=/usr/include C_INCLUDE_PATH=/usr/include LIBRARY_PATH=/usr/lib "$cc" "$m" hello.c -o out
		echo '#include <gnu/libc-version.h>' > host.c
		check "$t CPATH unheard" sh -c '! CPATH=/usr/include "$@" 2>/dev/null' sh "$cc" "$m" -fsyntax-only host.c
		check "$t -nostdinc" sh -c '! "$@" 2>/dev/null' sh "$cc" "$m" -nostdinc -fsyntax-only hello.c

		# Code for a fixed address cannot become a static-pie in silence.
		printf 'int x; int *p(void) { return &x; }\nint main(void) { return p() != &x; }\n' > fixed.c
		"$cc" "$m" -c fixed.c
		check "$t fixed in static-pie" sh -c '! "$@" 2>/dev/null' sh "$cc" "$m" -static-pie fixed.o -o out

		# The default is Freehold's, whatever the compiler's own.
		"$cc" "$m" empty.c -o out
		empty "$t fixed address" "$(readelf -hW out | grep -q 'Type: *EXEC' || echo 'not of type EXEC')"
	done

	# Questions.
	t=$compiler
	prints "$t --version" "$($real --version)" "$cc" --version
	prints "$t -dumpmachine" "$($real -dumpmachine)" "$cc" -dumpmachine
	prints "$t -print-libgcc" "$($real -m32 -print-libgcc-file-name)" "$cc" -m32 -print-libgcc-file-name
	prints "$t -print-file-name" "$B/i386/libm.a" "$cc" -m32 -print-file-name=libm.a
	prints "$t -print-file-name -m32" "$B/i386/libm.a" "$cc" -print-file-name=libm.a -m32
	check "$t -v" "$cc" -v
	check "$t -###" "$cc" '-###' hello.c
	check "$t -E" "$cc" -E hello.c

	# Refused, with a line.
	for option in -shared -pie -mx32 -m16 -fsplit-stack -pg -p --coverage -fprofile-arcs \
		-fsanitize=address -fsanitize=thread -fsanitize=leak -fsanitize=undefined,address -fopenmp; do
		fails "$t $option" "^freehold-$compiler: .*$option" "$cc" $option hello.c
	done
	fails "$t ubsan" '-fsanitize=undefined: .*trap' "$cc" -fsanitize=undefined hello.c
	case $compiler in
	gcc) trap_option=-fsanitize-undefined-trap-on-error ;;
	*) trap_option=-fsanitize-trap=undefined ;;
	esac
	machine=x86_64
	links "$t ubsan trap" "$cc" -fsanitize=undefined $trap_option hello.c
	for file in plus.cc plus.cpp plus.cxx plus.C plus.c++; do
		fails "$t $file" ': Freehold is a C library' "$cc" "$file"
	done
	fails "$t -x c++" 'Freehold is a C library' "$cc" -x c++ hello.c
	fails "$t -xc++" 'Freehold is a C library' "$cc" -xc++ hello.c
	fails "$t -std=c++17" 'Freehold is a C library' "$cc" -std=c++17 hello.c
	fails "$t -lstdc++" 'Freehold is a C library' "$cc" hello.c -lstdc++
	links "$t C in plus.cc" "$cc" -x c plus.cc
	for option in -o -x -L -l -include -Xlinker; do
		fails "$t $option alone" "$option: its operand is missing" "$cc" hello.c $option
	done
	check "$t no input" sh -c '! "$@" 2>/dev/null' sh "$cc"
	check "$t -lm alone" sh -c '! "$@" 2>&1 | grep -i crt' sh "$cc" -lm
	fails "$t missing file" "^freehold-$compiler: nosuch.c: no such file" "$cc" hello.c nosuch.c
	fails "$t missing object" "^freehold-$compiler: nosuch.o: no such file" "$cc" nosuch.o
	fails "$t unknown option" 'fnosuch' "$cc" -fnosuch hello.c
	fails "$t unknown long option" 'nosuch' "$cc" --nosuch hello.c
	fails "$t no compiler" '^freehold-.*: nosuch-cc: no such compiler' env FREEHOLD_CC=nosuch-cc "$cc" hello.c
	check "$t FREEHOLD_CC" env FREEHOLD_CC="$(command -v $real)" "$cc" hello.c -o out
done

fails "gcc -flto lld" "lld cannot read gcc's LTO objects" "$gcc" -flto -fuse-ld=lld hello.c
if command -v gold >/dev/null; then
	links "gcc gold" "$gcc" -fuse-ld=gold hello.c
	fails "gcc gold static-pie" "gold cannot" "$gcc" -static-pie -fuse-ld=gold hello.c
fi

# Slim LTO objects in lld, unasked: not a program without an entry.
"$gcc" -flto -c hello.c
check "lto objects lld" sh -c '! "$@" 2>/dev/null' sh "$gcc" -fuse-ld=lld hello.o -o out

# Without a compiler in PATH; without a 32-bit libgcc.
mkdir bin
for tool in sh readlink awk env; do ln -s "$(command -v $tool)" bin/$tool; done
fails "gcc not installed" '^freehold-gcc: gcc: no such compiler' env PATH="$w/bin" "$gcc" hello.c
cat > bin/gcc <<END
#!/bin/sh
case " \$* " in *" -print-libgcc-file-name "*) echo libgcc.a ;; *) exec $(command -v gcc) "\$@" ;; esac
END
chmod +x bin/gcc
fails "no 32-bit libgcc" 'gcc-multilib' env PATH="$w/bin:$PATH" "$gcc" -m32 hello.c

# Found through a link and through PATH; moved with its folder.
ln -s "$gcc" link-to-gcc
check "through a link" ./link-to-gcc hello.c -o out
check "through PATH" env PATH="$B/bin:$PATH" freehold-gcc hello.c -o out
mkdir -p moved/bin moved/lib/freehold moved/include
cp "$gcc" moved/bin
cp -RP "$B/x86_64" moved/lib/freehold
ln -s "$(readlink -f "$B/include/freehold")" moved/include/freehold
check "moved" moved/bin/freehold-gcc hello.c -o out
fails "not there" 'i386/libfreehold.a: Freehold is not there' moved/bin/freehold-gcc -m32 hello.c
