/* SPDX-License-Identifier: MIT */
/*
 * Put before every source of the shared library by the Makefile, after arch/hidden.h: what programs
 * call is seen outside. Which of these names leave the library is said in exports.map.
 */
#pragma GCC visibility push(default)
#include "malloc/public.h"
#pragma GCC visibility pop
