#!/bin/sh
# SPDX-License-Identifier: MIT
# make install and uninstall, and what can be built with what they leave.
. tests/tool/common

to=$scratch/"root folder"
make=${MAKE:-make}
unset MAKEFLAGS MFLAGS MAKELEVEL
b=$(realpath --relative-to=. "$B")

check install "$make" -s install B="$b" DESTDIR="$to" PREFIX=/opt/freehold
prefix=$to/opt/freehold
for file in bin/freehold-gcc bin/freehold-clang bin/freehold-boot bin/fhmalloc-check share/man/man1/fhmalloc-check.1 \
	include/freehold/stdlib.h include/freehold/bits/types.h \
	lib/freehold/x86_64/libfhmalloc.so lib/freehold/x86_64/libfhmalloc.o lib/freehold/i386/libfhmalloc.a \
	lib/pkgconfig/fhmalloc.pc lib/freehold/x86_64/libfreehold.a lib/freehold/i386/libfreehold.a lib/freehold/x86_64/crt1.o \
	lib/freehold/x86_64/libfhbare.a lib/freehold/i386/libfhbare.a include/fhbare.h lib/pkgconfig/fhbare.pc \
	lib/freehold/x86_64/boot.elf lib/freehold/i386/boot.elf lib/freehold/x86_64/boot.names lib/freehold/i386/boot.names \
	lib/freehold/i386/rcrt1.o lib/freehold/x86_64/libm.a lib/pkgconfig/freehold.pc share/man/man1/freehold-gcc.1 \
	share/man/man1/freehold-clang.1 share/man/man1/freehold-boot.1; do
	check "has $file" test -s "$prefix/$file"
done
empty "headers" "$(diff -r include "$prefix/include/freehold" 2>&1 || :)"
empty "modes" "$(find "$to" -type f ! -perm -444; find "$to" -type f -perm /022; find "$prefix/bin" -type f ! -perm 755)"
empty "nothing of the build" "$(grep -rlF -e "$PWD" -e "$to" "$to" || :)"

cat > "$scratch/hello.c" <<'END'
#include <string.h>
#include <unistd.h>
int main(void)
{
	const char *text = "installed\n";
	return write(1, text, strlen(text)) < 0;
}
END

cat > "$scratch/copy.c" <<'END'
#include <stdio.h>
#include <string.h>
int main(void)
{
	const char *copy = strdup("copy");
	return !copy || printf("%02x %s\n", (unsigned char)copy[6], copy) < 0;
}
END

cat > "$scratch/bare.c" <<'END'
#include <fhbare.h>
void _start(void);
void _start(void)
{
	static char pool[1000];
	if (fh_heap_add(pool, sizeof pool))
		fh_free(fh_malloc(100));
}
END

for machine in $machines; do
	runs "$machine" || continue
	for compiler in gcc clang; do
		for mode in static static-pie; do
			check "build $compiler $machine $mode" "$prefix/bin/freehold-$compiler" "$(bits "$machine")" -$mode \
				-Wall -Werror "$scratch/hello.c" -o "$scratch/hello"
			prints "run $compiler $machine $mode" installed "$scratch/hello"
		done
	done
done

# pkg-config cannot say a prefix with blanks to a shell.
if command -v pkg-config >/dev/null; then
	check "install for pkg-config" "$make" -s install B="$b" PREFIX="$scratch/usr"
	for machine in $machines; do
		runs "$machine" || continue
		ask="pkg-config --define-variable=machine=$machine"
		export PKG_CONFIG_PATH="$scratch/usr/lib/pkgconfig"
		for compiler in gcc clang; do
			# shellcheck disable=SC2046 # words
			check "pkg-config $compiler $machine" $compiler "$(bits "$machine")" $($ask --cflags freehold) \
				"$scratch/hello.c" $($ask --libs freehold) -o "$scratch/hello"
			prints "pkg-config $compiler $machine runs" installed "$scratch/hello"
			empty "pkg-config $compiler $machine static" "$(readelf -lW "$scratch/hello" | grep -E 'INTERP|DYNAMIC' || :)"
		done
		# shellcheck disable=SC2046 # words
		check "fhbare $machine" gcc "$(bits "$machine")" -ffreestanding -nostdlib -no-pie $($ask --cflags fhbare) \
			"$scratch/bare.c" $($ask --libs fhbare) -o "$scratch/bare"
		# The program asks for no memory itself, so nothing in it wants the allocator.
		# shellcheck disable=SC2046 # words
		{
			check "fhmalloc dynamic $machine" gcc "$(bits "$machine")" "$scratch/copy.c" $($ask --libs fhmalloc) -o "$scratch/dynamic"
			check "fhmalloc static $machine" gcc "$(bits "$machine")" -static "$scratch/copy.c" \
				$($ask --static --libs fhmalloc) -o "$scratch/static"
			check "fhmalloc shared $machine" gcc "$(bits "$machine")" "$scratch/copy.c" -Wl,--no-as-needed \
				"$($ask --variable=shared fhmalloc)" -Wl,-rpath,"$($ask --variable=libdir fhmalloc)" -o "$scratch/shared"
		}
		for way in dynamic static shared; do
			prints "fhmalloc $way $machine runs" "a5 copy" env FREEHOLD_MALLOC=perturb=0x5a "$scratch/$way"
		done
	done
else
	skip pkg-config "not installed"
fi

check uninstall "$make" -s uninstall B="$b" DESTDIR="$to" PREFIX=/opt/freehold
empty "uninstall leaves nothing" "$(find "$to" ! -type d)"
check "uninstall twice" "$make" -s uninstall B="$b" DESTDIR="$to" PREFIX=/opt/freehold
