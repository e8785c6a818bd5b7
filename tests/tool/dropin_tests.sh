#!/bin/sh
# SPDX-License-Identifier: MIT
# The allocator's own tests in static programs of glibc and musl that are linked with the object.
. tests/tool/common
. tests/tool/dropin

# The object leaves one out, and hides the other, which matters under a limit alone.
cat > "$scratch/nothing.c" <<'END'
#include <stddef.h>
int malloc_check(void);
int malloc_check(void) { return 0; }
size_t system_taken __asm__("__fh_system_taken");
END

for machine in $machines; do
	if ! runs "$machine"; then
		skip "programs $machine" "this kernel does not run them"
		continue
	fi
	gcc "$(bits "$machine")" -c "$scratch/nothing.c" -o "$scratch/nothing.o"
	for libc in glibc musl; do
		if ! can_link $libc-static "$machine"; then
			skip "$libc $machine" "$cannot_link"
			continue
		fi
		# Not stress/threads_fork: in a child of these not all of the libc's own locks are free.
		for test in api/malloc_contents api/malloc_info api/malloc_requests stress/malloc_threads stress/threads_churn; do
			if ! why=$(compile $libc-static "$machine" tests/$test.c "$scratch/test.o" 2>&1 &&
				link $libc-static "$machine" "$scratch/test.o" "$scratch/nothing.o" \
					"$B/$machine/libfhmalloc.o" -pthread -o "$scratch/test" 2>&1); then
				fail "$test $libc-static $machine" "$why"
			else # what they ask of the allocator are glibc's answers
				check "$test $libc-static $machine" \
					env FREEHOLD_MALLOC=personality=glibc timeout 120 "$scratch/test"
			fi
		done
	done
done
