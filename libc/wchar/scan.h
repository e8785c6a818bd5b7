/* SPDX-License-Identifier: MIT */
/* The engine of the wscanf family. */
#ifndef LIBC_WCHAR_SCAN_H
#define LIBC_WCHAR_SCAN_H

#include <stdarg.h>
#include <wchar.h>

#include "libc/float/reader.h"

/* As format_scan (libc/stdio/scan.h); the reader gives wide characters. */
int wide_scan(struct reader *r, const wchar_t *format, va_list args);

#endif
