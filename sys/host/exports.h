/* SPDX-License-Identifier: MIT */
/*
 * Put before every source of the shared library and of the object by the Makefile, after arch/hidden.h:
 * what programs call is seen outside. Which of these names leave them is said in exports.map.
 */
#define MALLOC_GUEST 1

#pragma GCC visibility push(default)
#include "malloc/public.h"
#pragma GCC visibility pop
