/* SPDX-License-Identifier: MIT */
/* byteswap.h: numbers with their bytes turned round (GNU). */
#ifndef _BYTESWAP_H
#define _BYTESWAP_H

#define bswap_16(__n) __builtin_bswap16(__n)
#define bswap_32(__n) __builtin_bswap32(__n)
#define bswap_64(__n) __builtin_bswap64(__n)

#endif
