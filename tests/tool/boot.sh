# SPDX-License-Identifier: MIT
# freehold-boot: faults, memory, processors, input and output, schedules that repeat; and that the
# tests of the shim would find its mistakes. (The programs that run natively too: run.py's BOOTED.)
. tests/tool/common

boot=$B/bin/freehold-boot

if [ "${FAST:-}" ]; then
	skip boot "needs an emulator"
	exit 0
fi

# boots STATUS COMMAND...: it must end with that; output in $scratch/out, what is said in $scratch/err.
boots() {
	want=$1
	shift
	got=0
	"$@" > "$scratch/out" 2> "$scratch/err" </dev/null || got=$?
	[ "$got" = "$want" ] || echo "$* ended with $got, not $want: $(cat "$scratch/err")"
}

# says NAME STATUS PATTERN COMMAND...: and one line has the pattern.
says() {
	says_name=$1 says_status=$2 says_pattern=$3
	shift 3
	wrong=$(boots "$says_status" "$@")
	[ "$wrong" ] || grep -qE -e "$says_pattern" "$scratch/err" || wrong="says: $(cat "$scratch/err")"
	empty "$says_name" "$wrong"
}

# Whether as many frames are free at the end as at the start.
kept_all() {
	sed -n 's/.*pages free: \([0-9]*\), at the start \([0-9]*\)$/\1 \2/p' "$scratch/err" | grep -qE '^([0-9]+) \1$'
}

kept() {
	wrong=$(boots 0 "$boot" -v "$@")
	[ "$wrong" ] || kept_all || wrong="frames lost: $(grep pages "$scratch/err")"
	printf '%s' "$wrong"
}

# quiet COMMAND...: with input that never comes.
mkfifo "$scratch/quiet"
quiet() {
	"$@" <> "$scratch/quiet"
}

for machine in $machines; do
	cases=$B/tests/$machine/static/boot/cases

	# Ways to die: the status is the one of the same file natively, and the line names the cause.
	while read -r name pattern; do
		native=0
		if runs "$machine"; then
			"$cases" "$name" >/dev/null 2>&1 || native=$?
		else
			native=139
		fi
		says "$machine $name" "$native" "$pattern" "$boot" -m 32 "$cases" "$name"
	done <<-'END'
		null null pointer: write of 0x0 at 0x[0-9a-f]+, thread 1
		none PROT_NONE: read of 0x[0-9a-f]+000 at
		read_only read-only: write of 0x
		no_more read-only: write of 0x[0-9a-f]+000 at
		unmapped unmapped: read of 0x[0-9a-f]+000 at
		moved unmapped: read of 0x[0-9a-f]+000 at
		stack stack overflow: write of 0x
		no_exec not executable: execution of 0x([0-9a-f]+) at 0x\1,
		privileged privileged instruction at 0x
		nested (general protection|bad task segment) at 0x
		prefixes (general protection|invalid instruction) at 0x
		invalid invalid instruction at 0x
		breakpoint breakpoint at 0x
		divide division error at 0x
		held_back null pointer: write of 0x0 at 0x
		not_ignored null pointer: write of 0x0 at 0x
		no_stack no stack for the handler of signal 11
		no_handler (execution of 0x|sigreturn without a handler)
		abort signal 6
		killed signal 15
	END
	for status in 0 1 42 255; do
		empty "$machine exit $status" "$(boots $status "$boot" "$cases" exit $status)"
	done

	# Statuses of freehold-boot's own.
	says "$machine forever" 124 'not finished after 2 s' "$boot" -t 2 "$cases" forever
	says "$machine deadlock" 125 'all threads of process 1 wait, and nothing can wake them' "$boot" "$cases" deadlock
	says "$machine triple fault" 125 'triple fault' "$boot" --image "$B/$machine/boot-reset.elf" "$cases" zeroed

	# Memory. Nothing is left at the end.
	for megabytes in 16 17 64 1024 2048; do
		empty "$machine -m $megabytes" "$(kept -m $megabytes "$cases" zeroed)"
	done
	empty "$machine out of memory" "$(kept -m 16 "$cases" exhaust)"
	empty "$machine no memory for a child" "$(kept -m 16 "$cases" crowded)"
	empty "$machine all mappings" "$(kept -m 64 "$cases" mappings)"
	empty "$machine a large move" "$(kept -m 32 "$cases" moves)"
	empty "$machine mmap over its arguments" "$(kept "$cases" replaced)"
	empty "$machine FPU" "$(kept "$cases" fpu)"
	empty "$machine signals ignored" "$(boots 0 "$boot" "$cases" ignored)"
	empty "$machine sleepers" "$(boots 0 "$boot" "$cases" sleepers)"

	# What a call is not here for is answered ENOSYS, and named once.
	empty "$machine not so" "$(kept "$cases" not_so
		grep -vE '(: |error )38$|^waits for its parent: 1, exit 125, signal 0$' "$scratch/out"
		for line in 'mmap2? is not here, or not so' 'wait4 is not here, or not so' 'clone is not here, or not so' \
			'all threads of process 2 wait, and nothing can wake them'; do
			[ "$(grep -cE ": $line\$" "$scratch/err")" = 1 ] || echo "not once: $line"
		done)"

	# Linux's answers to bad arguments, what its signals and children do, and what its memory is like after changes at
	# random. (A host of 64 bits adds up i386's lengths in 64 bits: not asked.)
	for name in answers signals processes changes; do
		if runs x86_64; then
			"$B/tests/x86_64/static/boot/cases" $name > "$scratch/native"
			empty "$machine $name" "$(kept "$cases" $name; diff "$scratch/native" "$scratch/out" 2>&1)"
		else
			skip "$machine $name" "the host does not run such programs"
		fi
	done

	# What -v says, and nothing else does; whose seed random bytes follow from.
	empty "$machine -v" "$(boots 3 "$boot" "$cases" exit 3; cat "$scratch/err"; kept "$cases" exit 0
		for line in 'exit_group: 1' 'mappings left: 0 KiB'; do
			grep -qx "freehold-boot: $line" "$scratch/err" || echo "not said: $line"
		done)"
	for options in '' '' '--repeatable 7' '--repeatable 7'; do
		# shellcheck disable=SC2086 # words
		"$boot" -v $options "$cases" random_bytes </dev/null 2>&1 || :
	done | sed -nE "s/.*random numbers from //p; /^[0-9a-f]{64}$/p" > "$scratch/random"
	empty "$machine random bytes" "$([ "$(grep -v ' ' "$scratch/random" | sort -u | wc -l)" = 3 ] &&
		[ "$(grep -c "^a seed of the host's$" "$scratch/random")" = 2 ] &&
		[ "$(grep -c '^the given seed$' "$scratch/random")" = 2 ] || cat "$scratch/random")"

	# The mistakes that the shim can be built with are found.
	empty "$machine a frame not freed" "$(boots 0 "$boot" -v -t 60 --image "$B/$machine/boot-leak.elf" "$cases" zeroed;
		! kept_all || echo "not found")"
	empty "$machine a page not zeroed" "$(boots 1 "$boot" -t 60 --image "$B/$machine/boot-dirty.elf" "$cases" zeroed)"

	# Bytes in and out, separate files, arguments, environment.
	{ printf '\004\020\026\r\n\n\000\377'; head -c 3000 "$cases"; } > "$scratch/in"
	"$boot" "$cases" copy < "$scratch/in" > "$scratch/out" 2> "$scratch/err" || :
	empty "$machine input and output" "$(cmp "$scratch/in" "$scratch/out" 2>&1)"
	empty "$machine stderr apart" "$(echo 'on stderr' | cmp - "$scratch/err" 2>&1)"
	"$boot" "$cases" copy < "$scratch/in" > "$scratch/out" 2>&1 || :
	empty "$machine stderr joined" "$({ cat "$scratch/in"; echo 'on stderr'; } | cmp - "$scratch/out" 2>&1)"
	odd="$(printf 'a\tb\nc') \"'\\%41\$x\303\244,"
	SHOW=$odd prints "$machine arguments" "<><$odd><-v><>$odd" "$boot" "$cases" show '' "$odd" -v ''
	long=$(printf '%0120000d' 7)
	SHOW=$long prints "$machine arguments, long" "<$long><$long><end>$long" "$boot" "$cases" show "$long" "$long" end
	LC_ALL=xy SHOW=1 prints "$machine environment" "12%%" env 'SHOW 2=2%%' "$boot" "$cases" show

	prints "$machine read interrupted" "read: -1, Interrupted system call" quiet "$boot" -t 20 "$cases" no_input

	# Schedules: the same seed gives the same, others give others; a race that was lost is lost again.
	for seed in 1 1 2 3; do
		"$boot" --repeatable $seed "$cases" schedule 2>&1 </dev/null || :
	done > "$scratch/schedules"
	empty "$machine repeats" "$([ "$(sed -n 1p "$scratch/schedules")" = "$(sed -n 2p "$scratch/schedules")" ] &&
		[ "$(sort -u "$scratch/schedules" | grep -cE '^[abcd]{200}$')" -ge 2 ] || cat "$scratch/schedules")"
	lost=''
	for seed in 1 2 3 4 5 6 7 8 9 10 11 12; do
		"$boot" --repeatable $seed "$cases" race > "$scratch/out" 2>&1 </dev/null || { lost=$seed && break; }
	done
	if [ "$lost" ]; then
		again=$("$boot" --repeatable "$lost" "$cases" race 2>&1 </dev/null || :)
		empty "$machine a race lost again" "$(echo "$again" | cmp - "$scratch/out" 2>&1)"
	else
		fail "$machine a race lost again" "never lost with seeds 1 to 12"
	fi
	wrong=''
	for seed in 1 2 3 4 5 6 7 8; do
		wrong=$wrong$(kept --repeatable $seed "$B/tests/$machine/static/unit/malloc_remote")
	done
	empty "$machine many schedules" "$wrong"
done

# Threads and children of another libc.
if command -v musl-gcc >/dev/null; then
	cat > "$scratch/musl.c" <<-'END'
		#include <pthread.h>
		#include <stdio.h>
		#include <sys/wait.h>
		#include <unistd.h>
		static int n;
		static void *set(void *arg) { n = 3; return arg; }
		int main(void)
		{
			pthread_t t;
			int status, error = pthread_create(&t, NULL, set, NULL);
			error || pthread_join(t, NULL);
			pid_t pid = fork();
			if (!pid)
				_exit(n);
			waitpid(pid, &status, 0);
			printf("%d %d\n", error, WEXITSTATUS(status));
		}
	END
	musl-gcc -static -o "$scratch/musl" "$scratch/musl.c"
	prints musl "0 3" "$boot" "$scratch/musl"
else
	skip musl "musl-gcc is not installed"
fi

# The page that follows a boot names what is there, where it is.
tr '\n' ' ' < docs/boot.md | grep -oE '`[a-z_ ]+` (\(|in |of )`(qemu/)?[a-z_]+\.[chS]`' |
	sed -E 's/^`(.* )?([a-z_]+)` .*`(qemu\/)?([^`]+)`$/\2 \4/' > "$scratch/named"
empty "docs/boot.md" "$([ "$(wc -l < "$scratch/named")" -ge 10 ] || echo "hardly any names"
	while read -r word file; do
		grep -qw "$word" "qemu/$file" "qemu/x86_64/$file" 2>/dev/null || echo "no $word in $file"
	done < "$scratch/named")"

# Processors, with the least memory and the most.
for cpu in qemu64 Nehalem max pentium3 qemu32; do
	for megabytes in 16 2048; do
		case $cpu in
		pentium3 | qemu32)
			says "x86_64 on $cpu, -m $megabytes" 126 'no 64-bit mode' \
				"$boot" --cpu $cpu -m $megabytes "$B/tests/x86_64/static/boot/cases" fpu
			;;
		*) empty "x86_64 on $cpu, -m $megabytes" "$(kept --cpu $cpu -m $megabytes "$B/tests/x86_64/static/boot/cases" fpu)" ;;
		esac
		empty "i386 on $cpu, -m $megabytes" "$(kept --cpu $cpu -m $megabytes "$B/tests/i386/static/boot/cases" fpu)"
	done
done
empty "i386 without NX" "$(boots 0 "$boot" --cpu pentium3 "$B/tests/i386/static/boot/cases" no_exec)"
says "x86_64 wide" 139 'general protection at 0x' "$boot" "$B/tests/x86_64/static/boot/cases" wide
says "i386 on pentium" 126 'lacks PAE' "$boot" --cpu pentium "$B/tests/i386/static/boot/cases" fpu
says "no such processor" 125 "unable to find CPU model 'nosuch'" "$boot" --cpu nosuch "$B/tests/i386/static/boot/cases" fpu

# A hello costs less than two seconds (of the processor, since the machine may be busy).
for machine in $machines; do
	seconds=$(python3 - "$boot" "$B/tests/$machine/static/boot/cases" <<-'END'
		import os, subprocess, sys
		done = subprocess.run([*sys.argv[1:], "show", "hello"], stdin=subprocess.DEVNULL, capture_output=True)
		t = os.times()
		print(f"{t.children_user + t.children_system:.2f}" if done.stdout == b"<hello>\n" else done)
	END
	)
	case $seconds in
	[01].*) pass "$machine hello: $seconds s" ;;
	*) fail "$machine hello" "$seconds s, not below 2" ;;
	esac
done

echo 'on stderr' > "$scratch/closed"
empty "input closed" "$("$boot" "$B/tests/x86_64/static/boot/cases" copy 2>&1 <&- | cmp - "$scratch/closed" 2>&1)"
# A signal ends the machine too.
"$boot" "$B/tests/x86_64/static/boot/cases" forever </dev/null >/dev/null 2>&1 &
sleep 1
kill $!
got=0
wait $! || got=$?
empty "ended by a signal" "$([ $got = 143 ] || echo "status $got")"

# Its input may stay open: nobody goes on reading that.
cases=$B/tests/x86_64/static/boot/cases
mkfifo "$scratch/open"
exec 5<>"$scratch/open"
wrong=$("$boot" "$cases" exit 0 < "$scratch/open" 2>&1 5>&- || echo "status $?")
echo line >&5
empty "input left" "$wrong$([ "$(timeout 5 head -n 1 <&5)" = line ] || echo "a line is gone")"
exec 5>&-

# Output that nobody takes, or that does not fit, ends it, as it would end the program.
says "output full" 125 'No space left on device' sh -c '"$@" > /dev/full' sh "$boot" -t 20 "$cases" endless
empty "output not taken" "$({ got=0; "$boot" -t 20 "$cases" endless 2>&1 || got=$?; echo $got > "$scratch/got"; } | head -n 1 | grep -vx again
	grep -vx 141 "$scratch/got")"

# File names with what means something to a shell or to qemu.
mkdir "$scratch/a, b"
cp "$cases" "$scratch/a, b/-c"
empty "file names" "$(cd "$scratch/a, b" && TMPDIR=$PWD boots 3 "$boot" -- -c exit 3)"

# Refusals, each in one line.
says "no scratch" 125 'nosuch' env TMPDIR=/nosuch "$boot" "$cases" exit 0
says "arguments, too long" 126 '^freehold-boot: arguments and environment are too long: 2[0-9]* bytes$' \
	sh -c 'ulimit -s 65536; long=$(printf %0120000d 0); "$@" $(for i in $(seq 18); do echo "$long"; done)' sh "$boot" "$cases" show
says "no seed" 125 '^freehold-boot: --repeatable : not a number' "$boot" --repeatable '' "$cases" exit 0
says "usage" 125 '^usage|usage: freehold-boot' "$boot"
says "no such option" 125 'usage: ' "$boot" -x "$cases"
says "memory, too little" 125 '^freehold-boot: -m 8: not a number from 16 to 2048$' "$boot" -m 8 "$cases"
head -c 15400000 /dev/zero > "$scratch/large"
cat "$cases" "$scratch/large" > "$scratch/large-program"
chmod +x "$scratch/large-program"
says "program as large as memory" 126 'memory is too small for it$' "$boot" -m 16 "$scratch/large-program"
says "memory, no number" 125 '^freehold-boot: -m 1x: ' "$boot" -m 1x "$cases"
says "no such program" 126 '^freehold-boot: nosuch: no such program$' "$boot" nosuch
says "not an ELF file" 126 'boot.sh: not an ELF file$' "$boot" tests/tool/boot.sh
printf '#!' > "$scratch/short"
empty "a short file" "$("$boot" "$scratch/short" 2>&1 | grep -v '/short: not an ELF file$')"
says "dynamic" 126 'not static: it asks for a loader$' "$boot" "$(command -v env)"
says "an object" 126 'not linked$' "$boot" "$B/x86_64/crt1.o"
mkdir "$scratch/bin"
for tool in sh readlink od tr; do
	ln -s "$(command -v $tool)" "$scratch/bin/$tool"
done
says "no emulator" 125 '^freehold-boot: qemu-system-x86_64 is not installed' env PATH="$scratch/bin" "$boot" "$cases"
