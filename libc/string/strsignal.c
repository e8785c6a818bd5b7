/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/packed.h"
#include "libc/string/signal_text.h"
#include "sys/linux/thread.h"

_Static_assert(THREAD_TEXT == PACKED_UNKNOWN_MAX, "every text fits");

/* The first real-time signal that a program may use, and the last. */
#define REAL_TIME_FIRST 34
#define REAL_TIME_LAST 64

char *strsignal(int signal)
{
	const char *text = signal_text(signal);
	if (text)
		return (char *)text;
	char *buf = thread_self()->signal_text;
	if (signal >= REAL_TIME_FIRST && signal <= REAL_TIME_LAST)
		packed_unknown(buf, THREAD_TEXT, "Real-time signal", signal - REAL_TIME_FIRST);
	else
		packed_unknown(buf, THREAD_TEXT, "Unknown signal", signal);
	return buf;
}
