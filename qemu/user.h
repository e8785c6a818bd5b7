/* SPDX-License-Identifier: MIT */
/*
 * The program's memory from the shim's side: by way of its tables, so that a bad address makes no
 * trap in the shim. False where the program itself could not do it.
 */
#ifndef QEMU_USER_H
#define QEMU_USER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The bytes at an address, made ready for a use (PROT_READ or PROT_WRITE); *len, how many are wanted,
 * becomes how many of them lie in the first's page. NULL where the program cannot do that. */
char *user_bytes(uintptr_t at, int use, size_t *len);

bool user_read(void *to, uintptr_t from, size_t len);
bool user_write(uintptr_t to, const void *from, size_t len);

#endif
