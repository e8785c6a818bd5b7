/* SPDX-License-Identifier: MIT */
#include "libc/stdio/file.h"

static struct file_space space;
static FILE file = FILE_STANDARD(1, FILE_UNDECIDED | FILE_NO_READ, space);

FILE *volatile stdout_used = &file;
extern FILE *const stdout __attribute__((alias("stdout_used")));
