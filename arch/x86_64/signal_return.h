/* SPDX-License-Identifier: MIT */
#ifndef ARCH_X86_64_SIGNAL_RETURN_H
#define ARCH_X86_64_SIGNAL_RETURN_H

void signal_return_info(void);

/* What a handler shall return to, by whether it takes a siginfo_t: here all do. */
static inline void (*signal_return(int with_info))(void)
{
	(void)with_info;
	return signal_return_info;
}

#endif
