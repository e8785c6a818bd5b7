# SPDX-License-Identifier: MIT
# libfhbare.a: the allocator over plain memory, on the host, with sanitizers, and with nothing below it.
. tests/tool/common

flags="-std=gnu11 -g -O1 -fno-builtin -D_GNU_SOURCE -iquote . -Wall -Wextra -Werror"
image="-ffreestanding -nostdinc -Iinclude -fno-pie -mgeneral-regs-only -fno-stack-protector -fno-asynchronous-unwind-tables
	-mno-red-zone"

# Its registers and its names: what a program without a system can have.
for machine in $machines; do
	lib=$B/$machine/libfhbare.a
	nm -g --defined-only "$lib" | awk 'NF == 3 { print $3 }' | sort > "$scratch/names"
	sed -nE 's/^[a-z].*[ *](fh_[a-z_]+)\(.*/\1/p' sys/bare/fhbare.h > "$scratch/declared"
	sed -nE 's/^fh_([a-z_]+)$/\1/p' "$scratch/declared" | grep -vE '^heap_|^malloc_(check|dump)$' > "$scratch/plain"
	empty "names $machine" "$(sort "$scratch/declared" "$scratch/plain" | diff - "$scratch/names")"
	empty "complete $machine" "$(nm -u "$lib" | awk 'NF == 2 { print $2 }' | sort -u | grep -vxFf "$scratch/names" |
		grep -vx _GLOBAL_OFFSET_TABLE_ || :)"
	empty "plain registers $machine" "$(objdump -d "$lib" | grep -E '%([xyz]mm|mm|st|fs|gs)' | head -n 3)"
	empty "no thread-local storage $machine" "$(objdump -h "$lib" | grep -E '\.t(data|bss)' || :)"
done

# $1 machine: how the host's compiler makes programs for it that the library links into.
host() {
	case $1 in i386) echo -m32 -no-pie ;; *) echo -m64 ;; esac
}

for machine in $machines; do
	for program in regions sizes threads; do
		# shellcheck disable=SC2046,SC2086 # words
		if ! why=$(gcc $(host "$machine") $flags "tests/bare/$program.c" "$B/$machine/libfhbare.a" -pthread \
			-o "$scratch/$program" 2>&1); then
			fail "$program $machine" "$why"
		elif runs "$machine"; then
			check "$program $machine" timeout 120 "$scratch/$program"
		else
			skip "$program $machine" "this kernel does not run $machine programs"
		fi
	done
done

# With sanitizers, which watch the bytes around the arrays too; and with the allocator's own assertions. The
# host's malloc stays what it is.
sed 's/fh_/inner_/' tests/sanitize/prefix.h > "$scratch/prefix.h"
sources="$(find malloc -name '*.c' ! -name arenas.c ! -name heap.c ! -name remote.c ! -name limit.c ! -name reserve.c)
	sys/lock.c sys/bare/heap.c sys/bare/system.c"
inner="-include $scratch/prefix.h -DSYS_THREAD_LOCAL= -DFREEHOLD_MALLOC_DEBUG"
sanitized() {
	sanitized_name=$1
	shift
	mkdir "$scratch/objects"
	# shellcheck disable=SC2086 # words
	if ! echo 'int main(void) { return 0; }' | clang "$@" -x c - -o "$scratch/offered" 2>/dev/null ||
		! "$scratch/offered"; then
		skip "$sanitized_name" "clang $* does not make programs that run here"
	elif ! why=$(for source in $sources; do
		clang "$@" $flags $inner -c "$source" -o "$scratch/objects/$(echo "$source" | tr / -).o" || exit; done 2>&1); then
		fail "$sanitized_name" "$why"
	else
		for program in $programs; do
			if why=$(clang "$@" $flags $inner "tests/bare/$program.c" "$scratch"/objects/*.o -pthread \
				-o "$scratch/sanitized" 2>&1); then
				check "$program $sanitized_name" env CHECK_EMULATED=1 timeout 200 "$scratch/sanitized"
			else
				fail "$program $sanitized_name" "$why"
			fi
		done
	fi
	rm -rf "$scratch/objects"
}

for machine in $machines; do
	programs="regions sizes"
	sanitized "address and undefined $machine" "$(bits "$machine")" -fsanitize=address,undefined -fno-sanitize-recover=all
done
programs=threads
sanitized "thread x86_64" -m64 -fsanitize=thread

# What a small program takes of it.
cat > "$scratch/small.c" <<'EOF'
#include "sys/bare/fhbare.h"
void _start(void);
void _start(void)
{
	fh_heap_add(0, 1);
	fh_free(fh_realloc(fh_malloc(1), 2));
}
EOF
for machine in $machines; do
	# shellcheck disable=SC2046,SC2086 # words
	if ! why=$(gcc $(bits "$machine") $flags $image -no-pie -nostdlib -Wl,--gc-sections "$scratch/small.c" \
		"$B/$machine/libfhbare.a" -o "$scratch/small" 2>&1); then
		fail "size $machine" "$why"
	else
		size "$scratch/small" | awk -v name="size $machine" 'NR == 2 {
			if ($1 < 20000 && $3 < 8000) print "pass " name ": " $1 " bytes, " $3 " of .bss"
			else print "fail " name ": " $1 " bytes, not below 20000, or " $3 " of .bss, not below 8000" }'
	fi
done

# A program that is linked after the plain names are wanted gets all of them.
echo 'void *calloc(__SIZE_TYPE__, __SIZE_TYPE__); void _start(void) { calloc(1, 2); }' > "$scratch/plain.c"
for machine in $machines; do
	check "plain names $machine" gcc "$(bits "$machine")" -no-pie -ffreestanding -nostdlib "$scratch/plain.c" \
		"$B/$machine/libfhbare.a" -o "$scratch/plain"
	prints "one heap $machine" 11 sh -c "nm '$scratch/plain' | grep -cE ' T (malloc|calloc|realloc|reallocarray|free|free_sized|free_aligned_sized|memalign|aligned_alloc|posix_memalign|malloc_usable_size)\$'"
done

if [ "${FAST:-}" ]; then
	skip images "needs an emulator"
	exit 0
fi

# image MACHINE PROGRAM: boots by itself; nothing is below it.
image() {
	# shellcheck disable=SC2046,SC2086 # words
	gcc $(bits "$1") $flags $image -c tests/bare/board.c -o "$scratch/board.o" &&
		gcc $(bits "$1") $flags $image -c "tests/bare/$2.c" -o "$scratch/$2.o" &&
		gcc $(bits "$1") $flags $image -c sys/bare/memory.c -o "$scratch/memory.o" &&
		gcc $(bits "$1") -iquote . -c tests/bare/entry.S -o "$scratch/entry.o" &&
		ld -m "$([ "$1" = i386 ] && echo elf_i386 || echo elf_x86_64)" -n -z noexecstack --gc-sections -T tests/bare/image.ld \
			"$scratch/entry.o" "$scratch/board.o" "$scratch/$2.o" "$scratch/memory.o" "$B/$1/libfhbare.a" \
			-o "$scratch/$2-$1.elf"
}

# boot MACHINE IMAGE: what it prints is in $scratch/out. 33 is qemu's status for success (qemu/ports.h), 35 for failure.
boot() {
	timeout 120 "qemu-system-$1" -accel tcg -M pc -cpu "${3:-max}" -m 64 -kernel "$2" -nodefaults -display none -vga none \
		-net none -monitor none -no-reboot -chardev "file,id=out,path=$scratch/out" \
		-device isa-debugcon,iobase=0xe9,chardev=out -device isa-debug-exit,iobase=0xf4,iosize=4 </dev/null 2>&1
}

for machine in $machines; do
	for program in regions sizes example high; do
		[ "$machine-$program" != i386-high ] || continue # no paging
		name="$program booted $machine"
		if ! why=$(image "$machine" "$program" 2>&1); then
			fail "$name" "$why"
			continue
		fi
		: > "$scratch/out"
		got=0
		why=$(boot "$machine" "$scratch/$program-$machine.elf") || got=$?
		case $program in
		regions | sizes | high) empty "$name" "$([ $got = 33 ] && grep -qxE 'ok [0-9]+' "$scratch/out" ||
			echo "status $got: $why $(head -n 5 "$scratch/out")")" ;;
		example)
			printf '%s\n' 'a pool' full 'more than 50 MiB' '40 MiB of zeroes' 'all values' > "$scratch/want"
			empty "$name" "$([ $got = 35 ] && head -n 5 "$scratch/out" | cmp - "$scratch/want" 2>&1 &&
				grep -q ' top$' "$scratch/out" && tail -n 1 "$scratch/out" | grep -qx 'heap broken: free(): invalid .*' ||
				echo "status $got: $why $(tail -n 5 "$scratch/out")")" ;;
		esac
	done
done
# The i386 library asks for no SSE.
empty "regions on pentium2" "$(got=0; boot i386 "$scratch/regions-i386.elf" pentium2 >/dev/null || got=$?; [ $got = 33 ] || echo "status $got")"
