/* SPDX-License-Identifier: MIT */
/* sys/cdefs.h: macros of declarations, for programs that use BSD's and GNU's. */
#ifndef _SYS_CDEFS_H
#define _SYS_CDEFS_H

#include <features.h>

#ifdef __cplusplus
#define __BEGIN_DECLS extern "C" {
#define __END_DECLS }
#else
#define __BEGIN_DECLS
#define __END_DECLS
#endif

#define __P(__arguments) __arguments
#define __PMT(__arguments) __arguments
#define __CONCAT(__a, __b) __a##__b
#define __STRING(__a) #__a
#define __THROW
#define __nonnull(__list)
#define __attribute_pure__ __attribute__((__pure__))
#define __attribute_const__ __attribute__((__const__))
#define __attribute_malloc__ __attribute__((__malloc__))
#define __attribute_noinline__ __attribute__((__noinline__))
#define __wur __attribute__((__warn_unused_result__))
#define __dead __attribute__((__noreturn__))

#endif
