/* SPDX-License-Identifier: MIT */
/* stddef.h: common definitions (ISO C11 7.19). */
#ifndef _STDDEF_H
#define _STDDEF_H

#include <bits/size.h>

typedef __PTRDIFF_TYPE__ ptrdiff_t;
#ifndef __cplusplus
typedef __WCHAR_TYPE__ wchar_t;
#endif

/* Of the greatest alignment that any scalar type asks for: 16 on both machines. */
typedef struct {
	long long __ll __attribute__((__aligned__(__alignof__(long long))));
	long double __ld __attribute__((__aligned__(__alignof__(long double))));
#ifdef __i386__
	__float128 __f128 __attribute__((__aligned__(__alignof__(__float128))));
#endif
} max_align_t;

#define offsetof(type, member) __builtin_offsetof(type, member)

#endif
