/* SPDX-License-Identifier: MIT */
/* Nobody tells the allocator that the first thread begins: the loader runs this instead, before other
 * libraries' constructors. Programs may have allocated before. */
#include "malloc/public.h"

__attribute__((constructor)) static void begin(void)
{
	malloc_threads_begin();
}
