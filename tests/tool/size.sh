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

# below NAME LIMIT NEEDED-FUNCTION
below() {
	for machine in $machines; do
		if [ "$3" ] && ! has "$3"; then
			skip "$1 $machine" "no $3 in this build"
		elif ! why=$("$gcc" "$(bits "$machine")" -Os -s "$scratch/$1.c" -o "$scratch/$1" 2>&1); then
			fail "$1 $machine" "$why"
		elif bytes=$(stat -c %s "$scratch/$1") && [ "$bytes" -lt "$2" ]; then
			pass "$1 $machine: $bytes bytes (below $2)"
		else
			fail "$1 $machine" "$bytes bytes, not below $2"
		fi
	done
}

below empty 1500 ""
below hello 4500 puts
# What musl takes on x86_64.
below printf-malloc 29856 printf
