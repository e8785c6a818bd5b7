/* SPDX-License-Identifier: MIT */
/* Nobody calls the allocator before the first thread begins: the loader runs this instead. Programs
 * may have allocated before. */
#include "malloc/public.h"

__attribute__((constructor)) static void begin(void)
{
	malloc_threads_begin();
}
