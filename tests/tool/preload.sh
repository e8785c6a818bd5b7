#!/bin/sh
# SPDX-License-Identifier: MIT
# The shared library in programs of other libcs: they do with it what they do without.
. tests/tool/common

export TZ=UTC

# both NAME LIBRARY COMMAND...: with and without it the same output and the same end. (A program of
# one machine may run one of the other, whose loader complains.)
both() {
	both_name=$1 both_library=$2 without=0 with=0
	shift 2
	"$@" > "$scratch/without" 2>&1 </dev/null || without=$?
	env LD_PRELOAD="$both_library" "$@" > "$scratch/all" 2>&1 </dev/null || with=$?
	grep -av 'wrong ELF class' "$scratch/all" > "$scratch/with" || :
	if [ $without != 0 ]; then
		fail "$both_name" "$without without the library: $(cat "$scratch/without")"
	elif [ $with != 0 ]; then
		fail "$both_name" "$with: $(tail -n 6 "$scratch/with")"
	else
		empty "$both_name" "$(cmp "$scratch/without" "$scratch/with" 2>&1 || :)"
	fi
}

# Whether a library holds what its users rely on: LIBRARY MACHINE.
shape() {
	nm -D --undefined-only "$1" | awk '$1 != "w"' > "$scratch/strong"
	empty "undefined $2" "$(cat "$scratch/strong")"

	# Of the names in the list, those that the allocator has.
	sed -nE 's/^\t([a-z_0-9]+);$/\1/p' sys/host/exports.map | sort > "$scratch/listed"
	nm -g --defined-only --format=posix "$B/$2"/host/malloc/*.o "$B/$2"/host/sys/host/*.o | awk 'NF > 1 { print $1 }' | sort -u |
		comm -12 - "$scratch/listed" > "$scratch/expected"
	nm -D --defined-only --format=posix "$1" | awk '{ print $1 }' | sort > "$scratch/exported"
	empty "exports $2" "$(diff "$scratch/expected" "$scratch/exported" || :)"

	readelf -dlW "$1" > "$scratch/shape"
	empty "no dependency $2" "$(grep -E 'NEEDED|TEXTREL|RPATH|RUNPATH' "$scratch/shape" || :)"
	check "relro $2" grep -q GNU_RELRO "$scratch/shape"
	check "now $2" grep -q BIND_NOW "$scratch/shape"
	empty "stack $2" "$(grep 'GNU_STACK.*E 0x' "$scratch/shape" || :)"
	bytes=$(stat -c %s "$1")
	check "size $2: $bytes bytes (below 100000)" [ "$bytes" -lt 100000 ]
}

cat > "$scratch/owners.c" <<'END'
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <string.h>
int main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		Dl_info info = {0};
		void *p = dlsym(RTLD_DEFAULT, argv[i]);
		if (!p || !dladdr(p, &info) || !strstr(info.dli_fname, "libfhmalloc.so"))
			printf("%s is of %s\n", argv[i], info.dli_fname ? info.dli_fname : "nobody");
	}
	return 0;
}
END

cat > "$scratch/script.py" <<'END'
import hashlib, random, threading
digests = {}
def work(seed):
    rng, kept, digest = random.Random(seed), {}, hashlib.sha256()
    for i in range(12000):
        kept[rng.randrange(800)] = [str(rng.random()) * rng.randrange(1, 40), bytes(rng.randrange(5000)), {i: seed}]
        if i % 1000 == 0:
            digest.update(repr(sorted((k, v[0], len(v[1])) for k, v in kept.items())).encode())
    digests[seed] = digest.hexdigest()
threads = [threading.Thread(target=work, args=(s,)) for s in range(6)]
[t.start() for t in threads], [t.join() for t in threads]
print(sorted(digests.items()))
END

cat > "$scratch/script.pl" <<'END'
my %h; my @a;
for my $i (1 .. 60000) { $h{"k" . $i * 7919 % 10007} .= "x" x ($i % 90); push @a, [$i, "y" x ($i % 50)]; @a = () if $i % 9000 == 0 }
print join(",", map { length $h{$_} } sort keys %h), scalar(@a), "\n";
print `echo child`, scalar(reverse join "", map { chr(65 + $_ % 26) } 1 .. 1000), "\n";
END

# Programs of the system's own.
commands() {
	awk 'BEGIN { for (i = 0; i < 150000; i++) print (i * 7919) % 1000003, "line", i }' > "$scratch/large"
	both ls "$1" ls -lR include libc tests
	both sort "$1" sort "$scratch/large"
	both "sort in parts" "$1" sort -n -S 300k -T "$scratch" --parallel=2 "$scratch/large"
	both awk "$1" awk '{ n[$1 % 5003] = n[$1 % 5003] $3 } END { for (i = 0; i < 5003; i++) print i, n[i] }' "$scratch/large"
	both python "$1" env PYTHONMALLOC=malloc PYTHONHASHSEED=1 python3 "$scratch/script.py"
	both "little address space" "$1" sh -c 'ulimit -v 32768; ls -lR include'
	if command -v perl >/dev/null; then
		both perl "$1" perl "$scratch/script.pl"
	else
		skip perl "not installed"
	fi

	compile="gcc -std=gnu11 -O2 -g -iquote . -c tests/sanitize/stress.c -o"
	$compile "$scratch/plain.o"
	# shellcheck disable=SC2086 # words
	check "gcc runs" env LD_PRELOAD="$1" $compile "$scratch/preloaded.o"
	check "gcc's object" cmp "$scratch/plain.o" "$scratch/preloaded.o"
}

# Programs of ours: LIBRARY MACHINE.
programs() {
	gcc "$(bits "$2")" "$scratch/owners.c" -o "$scratch/owners-$2"
	# shellcheck disable=SC2046 # words
	prints "ours $2" "" env LD_PRELOAD="$1" "$scratch/owners-$2" $(cat "$scratch/exported")

	gcc "$(bits "$2")" -std=gnu11 -D_GNU_SOURCE -O1 -fno-builtin -pthread tests/sanitize/stress.c -o "$scratch/stress-$2"
	both "stress $2" "$1" "$scratch/stress-$2" 300
	for test in env malloc_contents malloc_info malloc_requests process pthread_cancel pthread_create pthread_key \
		pthread_mutex semaphore stdio_process string_dup threads_h; do
		# The library has a key of its own, so that a program finds one less to try.
		both "$test $2" "$1" sh -c '"$1" > "$2"; status=$?; sed "s/^ok .*/ok/" "$2"; exit $status' sh \
			"$B/tests/$2/host/api/$test" "$scratch/out"
	done
	if [ "${FAST:-}" ]; then
		:
	elif command -v "qemu-$2" >/dev/null; then
		prints "stress qemu-$2" ok "qemu-$2" -E LD_PRELOAD="$1" "$scratch/stress-$2" 30
	else
		skip "stress qemu-$2" "qemu-$2 is not installed"
	fi
}

for machine in $machines; do
	library=$B/$machine/libfhmalloc.so
	shape "$library" "$machine"
	if runs "$machine"; then
		programs "$library" "$machine"
	else
		skip "programs $machine" "this kernel does not run them"
	fi
done
commands "$B/x86_64/libfhmalloc.so"

if command -v musl-gcc >/dev/null; then
	musl-gcc -std=gnu11 -D_GNU_SOURCE -O1 -fno-builtin tests/sanitize/stress.c -o "$scratch/stress-musl"
	both "stress musl" "$B/x86_64/libfhmalloc.so" "$scratch/stress-musl" 300
	musl-gcc "$scratch/owners.c" -o "$scratch/owners-musl"
	# What musl itself does not have is there as well.
	nm -D --defined-only --format=posix "$B/x86_64/libfhmalloc.so" | awk '{ print $1 }' > "$scratch/exported"
	# shellcheck disable=SC2046 # words
	prints "ours musl" "" env LD_PRELOAD="$B/x86_64/libfhmalloc.so" "$scratch/owners-musl" $(cat "$scratch/exported")
else
	skip "musl" "musl-gcc is not installed"
fi
