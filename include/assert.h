/* SPDX-License-Identifier: MIT */
/* assert.h: diagnostics (ISO C11 7.2). May be included again with NDEBUG changed: no guard. */
#include <features.h>

#undef assert
#ifdef NDEBUG
#define assert(condition) ((void)0)
#else
/* ISO C. Unless condition holds: "program: file:line: function: Assertion `condition' failed." on
 * stderr, then abort. */
#define assert(condition)                                                                          \
	((condition) ? (void)0 : __assert_fail(#condition, __FILE__, __LINE__, __func__))
#endif

#ifndef _ASSERT_H
#define _ASSERT_H

#if __STDC_VERSION__ >= 201112L
#define static_assert _Static_assert
#endif

_Noreturn void __assert_fail(const char *__condition, const char *__file, unsigned __line,
                             const char *__function);

#endif
