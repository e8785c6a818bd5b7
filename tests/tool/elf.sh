#!/bin/sh
# SPDX-License-Identifier: MIT
# The files that the wrappers link: what loaders, linkers and attackers see of them.
. tests/tool/common

# Pointers in tables, so that there is something to relocate; the library's own parts as they come.
cat > "$scratch/app.c" <<'END'
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
static const char *words[] = {"table ", "of ", "pointers\n"};
static int (*volatile compare)(const char *, const char *) = strcmp;
_Thread_local int counter = 40;
int main(void)
{
	for (int i = 0; i < 3; i++)
		if (write(1, words[i], strlen(words[i])) < 0)
			return 1;
	counter += 2;
	return compare(words[0], "table ") != 0 || counter != 42;
}
END
if has printf; then
	cat > "$scratch/app.c" <<'END'
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
static const char *words[] = {"table", "of", "pointers"};
static int (*volatile compare)(const char *, const char *) = strcmp;
_Thread_local int counter = 40;
int main(void)
{
	char *p = malloc(1000);
	if (!p)
		return 1;
	strcpy(p, words[2]);
	printf("%s %s %s\n", words[0], words[1], p);
	free(p);
	counter += 2;
	return compare(words[0], "table") != 0 || counter != 42;
}
END
fi

# inspect NAME FILE MACHINE MODE LINKER
inspect() {
	headers=$(readelf -hlWd "$2" 2>&1)
	symbols=$(nm "$2")
	has_line() { printf '%s\n' "$headers" | grep -qE "$1"; }

	wrong=$({
		! has_line 'INTERP' || echo "asks for a loader"
		! has_line 'NEEDED' || echo "needs a shared library"
		! has_line 'TEXTREL' || echo "has relocations in its text"
		has_line 'GNU_STACK .* RW +0' || echo "stack executable, or not said to be not"
		! has_line 'LOAD .* RWE ' || echo "a segment is writable and executable"

		entry=$(printf '%s\n' "$headers" | sed -nE 's/.*Entry point address: *0x0*//p')
		[ "$entry" ] || echo "the entry point is 0"
		printf '%s\n' "$symbols" | grep -qE "^0*$entry T _start\$" || echo "the entry point is not _start"

		case $4 in
		static)
			has_line 'Type: +EXEC' || echo "not of type EXEC"
			! has_line 'DYNAMIC' || echo "has a dynamic section"
			! readelf -rW "$2" | grep -q R_ || echo "has relocations"
			base=0x0000000000400000
			[ "$3" = x86_64 ] || base=0x08048000
			[ "$5" = lld ] || has_line "LOAD +0x000000 $base" || echo "not loaded at $base" ;;
		static-pie)
			has_line 'Type: +DYN' || echo "not of type DYN"
			readelf -rW "$2" | grep -qE 'R_(X86_64|386)_RELATIVE|offsets? ' || echo "has no relocations"
			readelf -rW "$2" | grep R_ | grep -vE 'R_(X86_64|386)_RELATIVE' ;;
		esac

		# Names that only glibc or musl have, and names that a static program must not want.
		printf '%s\n' "$symbols" | grep -E ' (__libc_start_main|__libc_csu_init|_IO_.*|__stdio_write|__init_libc|__libc_setup_tls|_dl_relocate_static_pie|__tls_get_addr)$'
		# Some are weak and never called where they are not linked: lld does not say that they are.
		printf '%s\n' "$symbols" | grep -E '^ +U ' |
			grep -vE ' __fh_(file_(hold|let_go)|sys_lock_(acquire|release)|sys_memory_granted)$'
	} || :)
	empty "$1" "$wrong"
}

for compiler in gcc clang; do
	for linker in bfd lld; do
		for machine in $machines; do
			for mode in static static-pie; do
				for lto in "" -flto; do
					case $compiler:$linker:$lto in gcc:lld:-flto | clang:bfd:-flto) continue ;; esac
					name="$compiler $linker $machine $mode${lto:+ $lto}"
					# shellcheck disable=SC2086 # none or a word
					if ! why=$("$B/bin/freehold-$compiler" "$(bits "$machine")" "-$mode" -fuse-ld=$linker $lto \
						-O1 "$scratch/app.c" -o "$scratch/app" 2>&1); then
						fail "$name" "$why"
						continue
					fi
					inspect "$name" "$scratch/app" "$machine" "$mode" "$linker"
					if runs "$machine"; then
						prints "$name runs" "table of pointers" "$scratch/app"
					else
						skip "$name runs" "this kernel does not run $machine programs"
					fi
				done
			done
		done
	done
done

# Packed relative relocations: a table of its own, which rcrt1 reads too.
for machine in $machines; do
	for option in -fuse-ld=lld,--pack-dyn-relocs=relr -fuse-ld=bfd,-z,pack-relative-relocs; do
		name="relr $machine ${option%%,*}"
		if ! why=$("$gcc" "$(bits "$machine")" -static-pie "${option%%,*}" "-Wl,${option#*,}" "$scratch/app.c" \
			-o "$scratch/relr" 2>&1); then
			fail "$name" "$why"
		elif ! readelf -dW "$scratch/relr" | grep -q RELRSZ; then
			fail "$name" "the linker made no RELR table"
		elif runs "$machine"; then
			prints "$name" "table of pointers" "$scratch/relr"
		else
			skip "$name" "this kernel does not run $machine programs"
		fi
	done
done

# Functions whose body is chosen at the start, by a resolver that looks at relocated data.
cat > "$scratch/indirect.c" <<'END'
#include <unistd.h>
static int one(void) { return 1; }
static int two(void) { return 2; }
static int (*const bodies[])(void) = {one, two};
static int (*(*volatile choice))(void) = (int (**)(void))&bodies[1];
static int (*resolve(void))(void) { return *choice; }
int chosen(void) __attribute__((ifunc("resolve")));
int (*volatile pointer)(void) = chosen;
int main(void) { return chosen() != 2 || pointer() != 2 || write(1, "chosen\n", 7) != 7; }
END
for machine in $machines; do
	for way in "static bfd" "static lld" "static gold" "static-pie bfd" "static-pie lld"; do
		if ! why=$("$gcc" "$(bits "$machine")" "-${way% *}" "-fuse-ld=${way#* }" "$scratch/indirect.c" \
			-o "$scratch/indirect" 2>&1); then
			fail "indirect $machine $way" "$why"
		elif runs "$machine"; then
			prints "indirect $machine $way" chosen "$scratch/indirect"
		else
			skip "indirect $machine $way" "this kernel does not run $machine programs"
		fi
	done
done

# The stack may be aligned to words alone (as tcc's programs have it): of SSE2's vectors none lies there, but where
# a function aligns the stack anew.
objdump -d --no-show-raw-insn "$B/i386/libfreehold.a" > "$scratch/code"
apart=$(grep -c '_sse2>:$' "$scratch/code" || :)
if [ "$apart" -ge 7 ]; then
	empty "no vector on an unaligned stack" "$(awk '
		/^[0-9a-f]+ <.*>:$/ { name = $2; aligned = 0 }
		/and +\$0xfffffff0,%esp/ { aligned = 1 }
		/xmm/ && /(movap|movdqa|movnt|pcmp|por|pand|pxor|padd|psub|pmin|pmax).*\(%e[sb]p\)/ && !aligned { print name, $0 }' "$scratch/code")"
else
	fail "no vector on an unaligned stack" "$apart functions of SSE2 in libfreehold.a, not 7"
fi
