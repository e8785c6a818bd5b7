/* SPDX-License-Identifier: MIT */
/* strerrordesc_np under a name that no program can define: for functions of ISO C. */
#ifndef LIBC_STRING_ERROR_TEXT_H
#define LIBC_STRING_ERROR_TEXT_H

/* A constant, or NULL for an unknown number. */
const char *error_text(int error);

#endif
