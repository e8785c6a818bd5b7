/* SPDX-License-Identifier: MIT */
/* alloca.h: memory of the stack (BSD). */
#ifndef _ALLOCA_H
#define _ALLOCA_H

#include <bits/size.h>

/* BSD. len bytes that are gone when the function returns; no check of the stack's end. */
#undef alloca
#define alloca(__len) __builtin_alloca(__len)

#endif
