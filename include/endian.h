/* SPDX-License-Identifier: MIT */
/* endian.h: orders of bytes (POSIX 2024, BSD). Both machines have the lowest byte first. */
#ifndef _ENDIAN_H
#define _ENDIAN_H

#include <features.h>
#include <stdint.h>

#define __LITTLE_ENDIAN 1234
#define __BIG_ENDIAN 4321
#define __PDP_ENDIAN 3412
#define __BYTE_ORDER __LITTLE_ENDIAN

#define LITTLE_ENDIAN __LITTLE_ENDIAN
#define BIG_ENDIAN __BIG_ENDIAN
#define PDP_ENDIAN __PDP_ENDIAN
#define BYTE_ORDER __BYTE_ORDER

#define htobe16(__n) __builtin_bswap16(__n)
#define htobe32(__n) __builtin_bswap32(__n)
#define htobe64(__n) __builtin_bswap64(__n)
#define be16toh(__n) __builtin_bswap16(__n)
#define be32toh(__n) __builtin_bswap32(__n)
#define be64toh(__n) __builtin_bswap64(__n)
#define htole16(__n) ((uint16_t)(__n))
#define htole32(__n) ((uint32_t)(__n))
#define htole64(__n) ((uint64_t)(__n))
#define le16toh(__n) ((uint16_t)(__n))
#define le32toh(__n) ((uint32_t)(__n))
#define le64toh(__n) ((uint64_t)(__n))

#endif
