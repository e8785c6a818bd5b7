/* SPDX-License-Identifier: MIT */
/* sys/param.h: limits and small macros (BSD). */
#ifndef _SYS_PARAM_H
#define _SYS_PARAM_H

#include <endian.h>
#include <limits.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/types.h>

#define MAXPATHLEN 4096
#define MAXSYMLINKS 20
#define MAXHOSTNAMELEN 64
#define MAXNAMLEN 255
#define NCARGS 131072
#define NGROUPS 65536
#define NOFILE 256
#define CANBSIZ 255
#define DEV_BSIZE 512
#define NBBY CHAR_BIT
#ifndef HZ
#define HZ 100
#endif
#undef NOGROUP
#define NOGROUP (-1)

#undef MIN
#undef MAX
#define MIN(__a, __b) ((__a) < (__b) ? (__a) : (__b))
#define MAX(__a, __b) ((__a) > (__b) ? (__a) : (__b))
#define howmany(__n, __unit) (((__n) + ((__unit) - 1)) / (__unit))
#define roundup(__n, __unit) (howmany((__n), (__unit)) * (__unit))
#define powerof2(__n) ((((__n) - 1) & (__n)) == 0)
#define setbit(__bits, __i) ((__bits)[(__i) / 8] |= (unsigned char)(1 << (__i) % 8))
#define clrbit(__bits, __i) ((__bits)[(__i) / 8] &= (unsigned char)~(1 << (__i) % 8))
#define isset(__bits, __i) ((__bits)[(__i) / 8] & (1 << (__i) % 8))
#define isclr(__bits, __i) (!isset((__bits), (__i)))

#endif
