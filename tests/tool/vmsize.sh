#!/bin/sh
# SPDX-License-Identifier: MIT
# How much address space a small static program has after its first malloc, and how much of it is resident;
# and by how much both grow in programs of glibc and musl that are given our allocator.
. tests/tool/common
. tests/tool/dropin

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

# least FIELD COMMAND...: the least of some runs, in kB.
least() {
	field=$1
	shift
	for _ in 1 2 3 4 5; do
		"$@" 2>/dev/null
	done | awk -v field="$field:" '$1 == field && (!least || $2 < least) { least = $2 } END { print least + 0 }'
}

# grows NAME FIELD LIMIT WITHOUT WITH...: a program, and the command that runs it with our allocator.
grows() {
	name=$1 field=$2 limit=$3
	before=$(least "$2" "$4")
	shift 4
	after=$(least "$field" "$@")
	if [ "$before" -gt 0 ] && [ "$after" -gt 0 ] && [ $((after - before)) -lt "$limit" ]; then
		pass "$field of $name: $before kB, then $after kB (grows below $limit)"
	else
		fail "$field of $name" "from $before kB to $after kB, not below $limit"
	fi
}

for machine in $machines; do
	runs "$machine" || continue
	gcc "$(bits "$machine")" -O1 -fno-builtin -fPIE -c "$scratch/app.c" -o "$scratch/app.o"
	for kind in $kinds; do
		if ! can_link "$kind" "$machine"; then
			skip "$kind $machine" "$cannot_link"
			continue
		fi
		link "$kind" "$machine" "$scratch/app.o" -o "$scratch/without"
		link "$kind" "$machine" "$scratch/app.o" "$B/$machine/libfhmalloc.o" -o "$scratch/with"
		grows "$kind $machine" VmSize 2000 "$scratch/without" "$scratch/with"
		# Nothing is reserved but what is used.
		grows "$kind $machine" VmPeak 2000 "$scratch/without" "$scratch/with"
		case $kind in
		*-static) grows "$kind $machine" VmRSS 100 "$scratch/without" "$scratch/with" ;;
		*)
			# Of files, each piece that is looked at brings its neighbours; they are shared.
			grows "$kind $machine" RssAnon 100 "$scratch/without" "$scratch/with"
			grows "$kind $machine" VmRSS 400 "$scratch/without" "$scratch/with"
			# shellcheck disable=SC2016 # for that shell
			preloaded='LD_PRELOAD=$1 exec "$2"'
			for field in "VmPeak 2000" "RssAnon 100" "VmRSS 400"; do
				grows "preloaded $kind $machine" ${field% *} ${field#* } "$scratch/without" \
					sh -c "$preloaded" sh "$B/$machine/libfhmalloc.so" "$scratch/without"
			done ;;
		esac
	done
done
