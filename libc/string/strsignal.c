/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/packed.h"
#include "libc/string/signal_text.h"

/* The first real-time signal that a program may use, and the last. */
#define REAL_TIME_FIRST 34
#define REAL_TIME_LAST 64

char *strsignal(int signal)
{
	static _Thread_local char buf[PACKED_UNKNOWN_MAX];
	const char *text = signal_text(signal);
	if (text)
		return (char *)text;
	if (signal >= REAL_TIME_FIRST && signal <= REAL_TIME_LAST)
		packed_unknown(buf, sizeof buf, "Real-time signal", signal - REAL_TIME_FIRST);
	else
		packed_unknown(buf, sizeof buf, "Unknown signal", signal);
	return buf;
}
