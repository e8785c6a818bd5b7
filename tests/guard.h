/* SPDX-License-Identifier: MIT */
/* Memory between two pages that must not be touched: one byte too far ends the test. */
#ifndef TESTS_GUARD_H
#define TESTS_GUARD_H

#include <stddef.h>
#include <sys/mman.h>

#include "tests/check.h"

#define GUARD_PAGE 4096

/* `pages` zeroed pages, with an inaccessible one before and one behind. */
static inline char *guarded_pages(size_t pages)
{
	size_t len = (pages + 2) * GUARD_PAGE;
	char *p = mmap(NULL, len, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (!CHECK(p != MAP_FAILED))
		_exit(check_done());
	CHECK_EQ(mprotect(p, GUARD_PAGE, PROT_NONE), 0);
	CHECK_EQ(mprotect(p + len - GUARD_PAGE, GUARD_PAGE, PROT_NONE), 0);
	return p + GUARD_PAGE;
}

#endif
