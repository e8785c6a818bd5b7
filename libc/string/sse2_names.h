/* SPDX-License-Identifier: MIT */
/* Gives what is compiled behind this, of vectors of SSE2, the names that sse2.h says, and no others. */
#include <string.h>

#include "libc/alias.h"
#include "libc/string/bounded.h"
#include "libc/string/sse2.h"

#undef WEAK_ALIAS
#define WEAK_ALIAS(old, new) _Static_assert(1, "")

#define memchr memchr_sse2
#define memcmp memcmp_sse2
#define memmem memmem_sse2
#define bounded_len bounded_len_sse2
#define strchr strchr_sse2
#define strrchr strrchr_sse2
