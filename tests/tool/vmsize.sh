#!/bin/sh
# SPDX-License-Identifier: MIT
# How much address space a small static program has after its first malloc, and how much of it is resident.
. tests/tool/common

cat > "$scratch/app.c" <<'END'
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

static char status[4096];

int main(void)
{
	char *p = malloc(100);
	int fd = open("/proc/self/status", O_RDONLY);
	ssize_t len = read(fd, status, sizeof status);
	return !p || len <= 0 || write(1, status, (size_t)len) != len;
}
END

# below FIELD LIMIT, in kB.
below() {
	size=$(awk -v field="$1:" '$1 == field { print $2 }' "$scratch/status")
	if [ "${size:-0}" -gt 0 ] && [ "$size" -lt "$2" ]; then
		pass "$1 $machine: $size kB (below $2)"
	else
		fail "$1 $machine" "$size kB, not below $2"
	fi
}

for machine in $machines; do
	if ! runs "$machine"; then
		skip "vmsize $machine" "this kernel does not run its programs"
		continue
	fi
	"$gcc" "$(bits "$machine")" -static -O1 -fno-builtin "$scratch/app.c" -o "$scratch/app"
	"$scratch/app" > "$scratch/status" || : > "$scratch/status"
	below VmSize 2000
	below VmRSS 500
done
