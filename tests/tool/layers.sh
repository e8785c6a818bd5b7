#!/bin/sh
# SPDX-License-Identifier: MIT
# Who includes whom: every layer only those below it, and only what a compiler alone provides.
. tests/tool/common

# layer NAME, then patterns (as `case` has them) of the quoted includes that it may have.
layer() {
	layer=$1
	shift
	find "$layer" -name '*.[chS]' ! -path 'sys/host/*' | while read -r file; do
		[ "$layer" != sys ] || case $file in sys/bare/*) continue ;; esac
		sed -nE 's/^[ \t]*#[ \t]*include[ \t]*"([^"]*)".*/\1/p' "$file" | while read -r included; do
			for allowed; do
				# shellcheck disable=SC2254 # a pattern
				case $included in $allowed) continue 2 ;; esac
			done
			echo "$file includes $included"
		done
	done
}

empty arch "$(layer arch 'arch/*')"
empty sys "$(layer sys 'arch/*' 'sys/*')"
empty bare "$(layer sys/bare sys/sys.h 'sys/bare/*' malloc/public.h)"
empty malloc "$(layer malloc 'malloc/*' sys/sys.h sys/lock.h sys/atomic.h)"
empty libc "$(layer libc 'arch/*' 'sys/*' 'libc/*' malloc/public.h)"
empty crt "$(layer crt 'arch/*' 'libc/*' 'crt/*')"
[ ! -d qemu ] || empty qemu "$(layer qemu 'arch/*' 'sys/*' 'qemu/*')"
empty headers "$(layer include)"

# Every quoted include names its file from the root.
empty rooted "$(grep -rnE '^[ \t]*#[ \t]*include[ \t]*"' arch sys malloc libc crt qemu --include='*.[chS]' |
	sed -E 's/^([^:]*):[0-9]+:.*"([^"]*)".*/\1 \2/' | while read -r file included; do
		[ -f "$included" ] || echo "$file includes $included"
	done)"

# What a freestanding compiler has: no libc behind them. (The format of programs is no libc's.)
folders="arch sys malloc"
[ ! -d qemu ] || folders="$folders qemu"
# shellcheck disable=SC2086 # words
empty freestanding "$(grep -rnE '^[ \t]*#[ \t]*include[ \t]*<' $folders --include='*.[chS]' |
	grep -vE '^sys/host/|^qemu/[^:]*:.*<elf\.h>' | grep -vE '<(stddef|stdint|stdbool|limits|stdarg|stdalign|stdatomic)\.h>' || :)"

# Public headers include public headers.
empty public "$(grep -rnoE '^[ \t]*#[ \t]*include[ \t]*<[^>]*>' include |
	sed -E 's/^([^:]*):.*<([^>]*)>/\1 \2/' | while read -r file included; do
		[ -f "include/$included" ] || echo "$file includes <$included>"
	done)"

# Only arch/ and these know the machine: setjmp's buffer holds its registers, max_align_t follows
# its ABI, and the bits are what the public headers ask about it.
empty machine "$(grep -rnE '__(x86_64|i386|amd64|LP64|ILP32)(__)?\b|\b_LP64\b' sys malloc libc crt include \
	--include='*.[chS]' | grep -vE '^(include/bits/[^:]*|include/(setjmp|stddef)\.h):' || :)"
