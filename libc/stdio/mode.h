/* SPDX-License-Identifier: MIT */
/* Opening: what fopen, fdopen and freopen share. */
#ifndef LIBC_STDIO_MODE_H
#define LIBC_STDIO_MODE_H

#include "libc/stdio/file.h"

/* open's flags for a mode string, or -1 with EINVAL. */
int mode_flags(const char *mode);

/* What open's flags allow, as flags of the stream. */
unsigned mode_of_flags(int open_flags);

/* A stream from malloc over fd, in the list; NULL with ENOMEM. */
FILE *file_new(int fd, int open_flags);

#endif
