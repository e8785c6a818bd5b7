#!/bin/sh
# SPDX-License-Identifier: MIT
# Static programs as the only file of a container: no /proc, no environment, a plain user, limits, and the
# system-call filters of docs/containers/, with each answer that they may give.
. tests/tool/common
. tests/tool/dropin

profiles=docs/containers
flags="-std=gnu11 -O1 -g -fno-builtin -D_GNU_SOURCE -iquote . -Wall -Wextra -Werror"
work=tests/contain/work.c
chmod 755 "$scratch"

# launch, for a machine.
launcher() {
	printf '#include <sys/syscall.h>\n' | gcc "$(bits "$1")" -E -dM - |
		sed -nE 's/^#define __NR_([a-z0-9_]+) ([0-9]+)$/{"\1", \2},/p' > "$scratch/calls-$1.h"
	# shellcheck disable=SC2086 # words
	gcc "$(bits "$1")" -static $flags -DCALLS_TABLE="\"$scratch/calls-$1.h\"" tests/contain/launch.c -o "$scratch/launch-$1"
}

# The program with musl and the object: MACHINE OUT [OPTION...]
with_musl() {
	folder=/usr/include/x86_64-linux-musl
	[ "$1" != i386 ] || folder=$musl_i386/usr/include/i386-linux-musl
	own=$(gcc -print-file-name=include)
	machine=$1 out=$2
	shift 2
	# shellcheck disable=SC2086 # words
	gcc "$(bits "$machine")" $flags "$@" -fno-pie -fno-stack-protector -nostdinc -isystem "$folder" -isystem "$own" \
		-c "$work" -o "$out.o"
	link musl-static "$machine" -o "$out" "$out.o" "$B/$machine/libfhmalloc.o"
	rm "$out.o"
}

# filter PROFILE [ANSWER]: what launch takes for a profile, with another answer than the profile's.
filter() {
	[ -e "$scratch/filter-$1-${2-}" ] || python3 - "$profiles/$1.json" "${2-}" > "$scratch/filter-$1-${2-}" <<-'END'
	import json, sys
	profile, answers = json.load(open(sys.argv[1])), {"SCMP_ACT_ALLOW": "allow", "SCMP_ACT_KILL_PROCESS": "kill"}
	def answer(rule, action):
	    return answers.get(action) or str(rule["errnoRet"])
	print("--otherwise", answer(profile, profile["defaultAction"]))
	for rule in profile["syscalls"]:
	    print("--answer", sys.argv[2] or answer(rule, rule["action"]), ",".join(rule["names"]))
	END
	cat "$scratch/filter-$1-${2-}"
}

numbers_of() {
	python3 -c 'import json, sys
names = set(json.load(open(sys.argv[1]))["syscalls"][0]["names"])
print(",".join(line.split()[1].rstrip("},") for line in open(sys.argv[2]) if line.split("\"")[1] in names))' \
		"$profiles/$1.json" "$scratch/calls-$2.h"
}

# inside NAME STATUS PROGRAM LAUNCH-OPTIONS... -- TASK...: in a folder with nothing else. 0 needs "ok N" too.
inside() {
	inside_name=$1 wanted=$2 program=$3
	shift 3
	options=
	while [ "$1" != -- ]; do
		options="$options $1"
		shift
	done
	shift
	rm -rf "$scratch/root"
	mkdir -m 755 "$scratch/root"
	ln "$scratch/$program" "$scratch/root/app"
	status=0
	# shellcheck disable=SC2086 # words
	timeout 100 "$scratch/launch-${program##*-}" --root "$scratch/root" --user 65534 $options /app "$@" \
		> "$scratch/out" 2> "$scratch/err" </dev/null || status=$?
	if [ "$status" = "$wanted" ] && { [ "$wanted" != 0 ] || tail -n 1 "$scratch/out" | grep -q '^ok [1-9]'; }; then
		pass "$inside_name"
	else
		fail "$inside_name" "$status, not $wanted: $(tail -n 4 "$scratch/out" "$scratch/err")"
	fi
}

killed=$((128 + 31)) # SIGSYS
alone="names contents sizes growth trim fork"

# Alone in its container, and with no other calls than those of the list: PROGRAM.
contained() {
	# shellcheck disable=SC2086 # words
	set -- "$1" $alone threads
	program=$1
	shift
	inside "$program alone" 0 "$program" -- "$@"
	inside "$program least" 0 "$program" $(filter least) -- "$@"
}

# Every profile with every answer, and limits: PROGRAM.
refused() {
	program=$1
	# shellcheck disable=SC2086 # words
	set -- most=2000000 $alone
	for answer in 1 38; do
		for profile in no-madvise no-mremap no-getrandom mmap-only; do
			inside "$program $profile $answer" 0 "$program" $(filter $profile $answer) -- "$@" threads
		done
		inside "$program no-futex $answer" 0 "$program" $(filter no-futex $answer) -- "$@"
		inside "$program no munmap $answer" 0 "$program" --answer $answer munmap -- "$@" threads
		inside "$program no processors $answer" 0 "$program" --answer $answer sched_getaffinity,open,openat -- "$@" threads
		inside "$program no mprotect $answer" 0 "$program" --answer $answer mprotect -- "$@"
	done
	inside "$program no-getrandom kill" 0 "$program" $(filter no-getrandom kill) -- "$@" threads
	inside "$program no-futex kill" 0 "$program" $(filter no-futex kill) -- "$@"
	# The filters are there: what nobody promises not to call is killed for.
	inside "$program no-madvise kill" $killed "$program" $(filter no-madvise kill) -- "$@"

	for limit in as data; do
		inside "$program $limit 32 MiB, full" 0 "$program" --$limit 33554432 -- limit scarce contents growth trim
		inside "$program $limit 32 MiB, threads" 0 "$program" --$limit 33554432 -- scarce "$@" threads
		inside "$program $limit 4 MiB" 0 "$program" --$limit 4194304 -- scarce most=100000 contents growth trim fork
	done
	[ -z "$cgroup" ] || in_cgroup "$program"
}

# What differs: Freehold's programs begin with the break; the drop-in never asks for it.
own_calls() {
	for answer in 1 38; do
		# shellcheck disable=SC2086
		inside "$1 brk-only $answer" 0 "$1" $(filter brk-only $answer) -- $alone
	done
}

# musl maps the thread-local storage of a program that has more than a little: refused, it ends before main.
# A program that forbids itself all mappings later gets NULL.
drop_in_calls() {
	# shellcheck disable=SC2086
	inside "$1 mmap-only kill" 0 "$1" $(filter mmap-only kill) -- $alone threads
	inside "$1 brk-only from outside" 139 "$1" $(filter brk-only) -- names
	inside "musl itself, brk-only" 139 "plain-${1##*-}" $(filter brk-only) --
	inside "$1 brk-only from inside" 0 "$1" -- "seal=$(numbers_of brk-only "${1##*-}")" refused
	inside "$1 brk-only later" 0 "$1" -- names contents "seal=$(numbers_of brk-only "${1##*-}")" scarce contents
}

# A memory limit of 32 MiB for a cgroup made here; prints its folder, or fails.
make_cgroup() {
	own=$(sed -n 's/^[0-9]*:memory://p' /proc/self/cgroup)
	for above in "/sys/fs/cgroup/memory$own" /sys/fs/cgroup/memory; do
		folder=$above/freehold-$$
		if [ -e "$above/memory.limit_in_bytes" ] && mkdir "$folder" 2>/dev/null; then
			echo 33554432 > "$folder/memory.limit_in_bytes" && echo "$folder" && return
			rmdir "$folder"
		fi
	done
	own=$(sed -n 's/^0:://p' /proc/self/cgroup)
	for above in "/sys/fs/cgroup$own" /sys/fs/cgroup; do
		folder=$above/freehold-$$
		if [ -e "$above/cgroup.subtree_control" ] && mkdir "$folder" 2>/dev/null; then
			[ -e "$folder/memory.max" ] && echo 33554432 > "$folder/memory.max" && echo "$folder" && return
			rmdir "$folder"
		fi
	done
	return 1
} 2>/dev/null

in_cgroup() {
	inside "$1 cgroup 32 MiB" 0 "$1" --cgroup "$cgroup" -- most=2000000 phases threads fork phases
	inside "$1 cgroup kills for 64 MiB" 137 "$1" --cgroup "$cgroup" -- sizes
}

if ! probe=$(unshare -r true 2>&1) && [ "$(id -u)" != 0 ]; then
	skip containers "neither root nor user namespaces: $probe"
	exit 0
fi
cgroup=$(make_cgroup || :)
trap '[ -z "$cgroup" ] || rmdir "$cgroup"; rm -rf "$scratch"' EXIT
[ "$cgroup" ] || skip cgroup "no memory cgroup can be made here"

for machine in $machines; do
	if ! runs "$machine"; then
		skip "$machine" "this kernel does not run its programs"
		continue
	fi
	launcher "$machine"
	for mode in static static-pie; do
		# shellcheck disable=SC2086 # words
		"$gcc" "$(bits "$machine")" -$mode $flags "$work" -o "$scratch/$mode-$machine"
		contained "$mode-$machine"
		own_calls "$mode-$machine"
	done
	refused "static-$machine"
	if can_link musl-static "$machine"; then
		with_musl "$machine" "$scratch/musl-$machine"
		echo '__thread char x[4096]; int main(void) { return x[9]; }' > "$scratch/plain.c"
		link musl-static "$machine" -o "$scratch/plain-$machine" "$scratch/plain.c"
		contained "musl-$machine"
		drop_in_calls "musl-$machine"
		refused "musl-$machine"
	else
		skip "musl $machine" "$cannot_link"
	fi
done

# The paper has every file, and every call of the list.
for file in "$profiles"/*; do
	check "docs/containers.md names ${file##*/}" grep -qF "${file##*/}" docs/containers.md
done
for call in $(filter least | sed -n 's/.*allow //p' | tr ',' ' '); do
	grep -qF "\`$call\`" docs/containers.md || echo "$call"
done > "$scratch/untold"
empty "docs/containers.md names the calls" "$(cat "$scratch/untold")"
