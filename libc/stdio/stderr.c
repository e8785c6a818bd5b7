/* SPDX-License-Identifier: MIT */
#include "libc/stdio/file.h"

static struct file_space space;

/* Not buffered, but setvbuf may ask for the space. */
static FILE file = {
	.fd = 2,
	.flags = FILE_NO_READ | FILE_CHOSEN,
	.flush_char = -1,
	.buf = file.tiny,
	.in = file.tiny + FILE_PUSHBACK,
	.in_size = 1,
	.space = &space,
};

FILE *volatile stderr_used = &file;
extern FILE *const stderr __attribute__((alias("stderr_used")));
