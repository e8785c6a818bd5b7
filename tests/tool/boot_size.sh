#!/bin/sh
# SPDX-License-Identifier: MIT
# The shim of freehold-boot: bytes of its image, and lines of code of all that makes it, headers and
# linker script too, blank lines and those with nothing but a comment not counted.
. tests/tool/common

for machine in $machines; do
	bytes=$(stat -c %s "$B/$machine/boot.elf")
	lines=$(find qemu "qemu/$machine" -maxdepth 1 \( -name '*.[chS]' -o -name '*.ld' \) -exec cat {} + |
		sed -E 's|/\*.*\*/||; \|/\*|,\|\*/|d' | grep -c '[^[:space:]]')
	if [ "$bytes" -le 32768 ] && [ "$lines" -le 1499 ]; then
		pass "$machine: $bytes bytes (at most 32768), $lines lines of code (at most 1499)"
	else
		fail "$machine" "$bytes bytes, not at most 32768, or $lines lines of code, not at most 1499"
	fi
done
