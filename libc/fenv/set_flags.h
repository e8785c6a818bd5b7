/* SPDX-License-Identifier: MIT */
/*
 * Raises exceptions without a trap: SSE traps on operations alone. Without SSE the next x87 instruction
 * traps on what is not masked.
 */
#ifndef LIBC_FENV_SET_FLAGS_H
#define LIBC_FENV_SET_FLAGS_H

#include "arch/fpu.h"

static inline void set_flags(unsigned exceptions)
{
	if (fpu_has_sse()) {
		sse_set_mxcsr(sse_mxcsr() | exceptions);
		return;
	}
	struct fpu_environment e;
	x87_get_environment(&e);
	e.status |= (unsigned short)exceptions;
	x87_set_environment(&e);
}

#endif
