/* SPDX-License-Identifier: MIT */
/* What a signal number says, in the words that Linux programs print everywhere. */
#include "libc/string/signal_text.h"

#include <string.h>

#include "libc/alias.h"
#include "libc/string/packed.h"

static const char signal_texts[] =
	"\0Hangup\0Interrupt\0Quit\0Illegal instruction\0Trace/breakpoint trap\0Aborted\0"
	"Bus error\0Floating point exception\0Killed\0User defined signal 1\0Segmentation fault\0"
	"User defined signal 2\0Broken pipe\0Alarm clock\0Terminated\0Stack fault\0Child exited\0"
	"Continued\0Stopped (signal)\0Stopped\0Stopped (tty input)\0Stopped (tty output)\0"
	"Urgent I/O condition\0CPU time limit exceeded\0File size limit exceeded\0"
	"Virtual timer expired\0Profiling timer expired\0Window changed\0I/O possible\0"
	"Power failure\0Bad system call";

const char *signal_text(int signal)
{
	return packed_find(signal_texts, sizeof signal_texts, signal);
}
WEAK_ALIAS(signal_text, sigdescr_np);
