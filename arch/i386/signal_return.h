/* SPDX-License-Identifier: MIT */
#ifndef ARCH_I386_SIGNAL_RETURN_H
#define ARCH_I386_SIGNAL_RETURN_H

void signal_return_plain(void);
void signal_return_info(void);

/* What a handler shall return to: the kernel lays out one frame for handlers that take a siginfo_t
 * and another for those that do not. */
static inline void (*signal_return(int with_info))(void)
{
	return with_info ? signal_return_info : signal_return_plain;
}

#endif
