/* SPDX-License-Identifier: MIT */
#include <stdio_ext.h>

#include "libc/alias.h"
#include "libc/stdio/file.h"

size_t __fbufsize(FILE *f)
{
	return f->size;
}

size_t __fpending(FILE *f)
{
	return f->write_end ? (size_t)(f->write_pos - f->buf) : 0;
}

int __freadable(FILE *f)
{
	return !(f->flags & FILE_NO_READ);
}

int __fwritable(FILE *f)
{
	return !(f->flags & FILE_NO_WRITE);
}

int __freading(FILE *f)
{
	return f->flags & FILE_NO_WRITE || f->read_end;
}

int __fwriting(FILE *f)
{
	return f->flags & FILE_NO_READ || f->write_end;
}

int __flbf(FILE *f)
{
	file_decide(f);
	return f->flush_char == '\n';
}

void __fpurge(FILE *f)
{
	file_lock(f);
	f->read_pos = f->read_end = f->write_pos = f->write_end = NULL;
	file_unlock(f);
}

static int purge(FILE *f)
{
	__fpurge(f);
	return 0;
}
WEAK_ALIAS(purge, fpurge);

void _flushlbf(void)
{
	fflush(NULL);
}

int __fsetlocking(FILE *f, int type)
{
	(void)f, (void)type;
	return FSETLOCKING_INTERNAL;
}

void __fseterr(FILE *f)
{
	f->flags |= FILE_ERROR;
}

size_t __freadahead(FILE *f)
{
	return f->read_end ? file_unread(f) : 0;
}

const char *__freadptr(FILE *f, size_t *len)
{
	*len = __freadahead(f);
	return *len ? (const char *)f->read_pos : NULL;
}

void __freadptrinc(FILE *f, size_t len)
{
	f->read_pos += len;
}
