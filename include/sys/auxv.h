/* SPDX-License-Identifier: MIT */
/* sys/auxv.h: the auxiliary vector (GNU). elf.h names the entries. */
#ifndef _SYS_AUXV_H
#define _SYS_AUXV_H

#include <elf.h>

/* GNU. The value of the entry of that type (AT_...); 0 with errno ENOENT when there is none. */
unsigned long getauxval(unsigned long __type);

#endif
