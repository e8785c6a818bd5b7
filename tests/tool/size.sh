#!/bin/sh
# SPDX-License-Identifier: MIT
# Bytes of stripped -Os programs, and the limits that they keep.
. tests/tool/common

echo 'int main(void) { return 0; }' > "$scratch/empty.c"
printf '#include <stdio.h>\nint main(void) { return puts("hello") < 0; }\n' > "$scratch/hello.c"
cat > "$scratch/printf-malloc.c" <<'END'
#include <stdio.h>
#include <stdlib.h>
int main(int argc, char **argv)
{
	char *p = malloc((size_t)argc * 100);
	if (!p)
		return 1;
	printf("%s %f %p\n", argv[0], argc / 3.0, (void *)p);
	free(p);
	return 0;
}
END

# below NAME LIMIT NEEDED-FUNCTION [LIMIT-i386]
below() {
	for machine in $machines; do
		most=$2
		[ "$machine" != i386 ] || most=${4:-$2}
		if [ "$3" ] && ! has "$3"; then
			skip "$1 $machine" "no $3 in this build"
		elif ! why=$("$gcc" "$(bits "$machine")" -Os -s "$scratch/$1.c" -o "$scratch/$1" 2>&1); then
			fail "$1 $machine" "$why"
		elif bytes=$(stat -c %s "$scratch/$1") && [ "$bytes" -lt "$most" ]; then
			pass "$1 $machine: $bytes bytes (below $most)"
		else
			fail "$1 $machine" "$bytes bytes, not below $most"
		fi
	done
}

below empty 1500 ""
below hello 3600 puts
# musl: 29,856 and 33,632.
below printf-malloc 29300 printf 29600
