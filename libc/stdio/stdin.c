/* SPDX-License-Identifier: MIT */
#include "libc/stdio/file.h"

static struct file_space space;
static FILE file = FILE_STANDARD(0, FILE_UNDECIDED | FILE_NO_WRITE, space);

FILE *volatile stdin_used = &file;
extern FILE *const stdin __attribute__((alias("stdin_used")));
