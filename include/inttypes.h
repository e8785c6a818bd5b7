/* SPDX-License-Identifier: MIT */
/* inttypes.h: functions and formats of greatest-width integers (ISO C11 7.8). */
#ifndef _INTTYPES_H
#define _INTTYPES_H

#include <features.h>
#include <stdint.h>

typedef struct {
	intmax_t quot, rem;
} imaxdiv_t;

/* ISO C. As labs, ldiv, strtol and strtoul of stdlib.h. */
intmax_t imaxabs(intmax_t __n);
imaxdiv_t imaxdiv(intmax_t __n, intmax_t __divisor);
intmax_t strtoimax(const char *__fh_restrict __s, char **__fh_restrict __end, int __base);
uintmax_t strtoumax(const char *__fh_restrict __s, char **__fh_restrict __end, int __base);

/* ISO C. As wcstol and wcstoul of wchar.h. */
intmax_t wcstoimax(const __WCHAR_TYPE__ *__fh_restrict __s, __WCHAR_TYPE__ **__fh_restrict __end,
                   int __base);
uintmax_t wcstoumax(const __WCHAR_TYPE__ *__fh_restrict __s, __WCHAR_TYPE__ **__fh_restrict __end,
                    int __base);

/* ISO C. Conversions of printf and scanf for the types of stdint.h. */

#define __FH_FMT8 "hh"
#define __FH_FMT16 "h"
#define __FH_FMT32 ""
#if __LONG_MAX__ > 0x7fffffff
#define __FH_FMT64 "l"
#define __FH_FMTPTR "l"
#else
#define __FH_FMT64 "ll"
#define __FH_FMTPTR ""
#endif

#define PRId8 __FH_FMT8 "d"
#define PRId16 __FH_FMT16 "d"
#define PRId32 __FH_FMT32 "d"
#define PRId64 __FH_FMT64 "d"
#define PRIdLEAST8 __FH_FMT8 "d"
#define PRIdLEAST16 __FH_FMT16 "d"
#define PRIdLEAST32 __FH_FMT32 "d"
#define PRIdLEAST64 __FH_FMT64 "d"
#define PRIdFAST8 __FH_FMT8 "d"
#define PRIdFAST16 __FH_FMTPTR "d"
#define PRIdFAST32 __FH_FMTPTR "d"
#define PRIdFAST64 __FH_FMT64 "d"
#define PRIdMAX "j" "d"
#define PRIdPTR __FH_FMTPTR "d"

#define PRIi8 __FH_FMT8 "i"
#define PRIi16 __FH_FMT16 "i"
#define PRIi32 __FH_FMT32 "i"
#define PRIi64 __FH_FMT64 "i"
#define PRIiLEAST8 __FH_FMT8 "i"
#define PRIiLEAST16 __FH_FMT16 "i"
#define PRIiLEAST32 __FH_FMT32 "i"
#define PRIiLEAST64 __FH_FMT64 "i"
#define PRIiFAST8 __FH_FMT8 "i"
#define PRIiFAST16 __FH_FMTPTR "i"
#define PRIiFAST32 __FH_FMTPTR "i"
#define PRIiFAST64 __FH_FMT64 "i"
#define PRIiMAX "j" "i"
#define PRIiPTR __FH_FMTPTR "i"

#define PRIo8 __FH_FMT8 "o"
#define PRIo16 __FH_FMT16 "o"
#define PRIo32 __FH_FMT32 "o"
#define PRIo64 __FH_FMT64 "o"
#define PRIoLEAST8 __FH_FMT8 "o"
#define PRIoLEAST16 __FH_FMT16 "o"
#define PRIoLEAST32 __FH_FMT32 "o"
#define PRIoLEAST64 __FH_FMT64 "o"
#define PRIoFAST8 __FH_FMT8 "o"
#define PRIoFAST16 __FH_FMTPTR "o"
#define PRIoFAST32 __FH_FMTPTR "o"
#define PRIoFAST64 __FH_FMT64 "o"
#define PRIoMAX "j" "o"
#define PRIoPTR __FH_FMTPTR "o"

#define PRIu8 __FH_FMT8 "u"
#define PRIu16 __FH_FMT16 "u"
#define PRIu32 __FH_FMT32 "u"
#define PRIu64 __FH_FMT64 "u"
#define PRIuLEAST8 __FH_FMT8 "u"
#define PRIuLEAST16 __FH_FMT16 "u"
#define PRIuLEAST32 __FH_FMT32 "u"
#define PRIuLEAST64 __FH_FMT64 "u"
#define PRIuFAST8 __FH_FMT8 "u"
#define PRIuFAST16 __FH_FMTPTR "u"
#define PRIuFAST32 __FH_FMTPTR "u"
#define PRIuFAST64 __FH_FMT64 "u"
#define PRIuMAX "j" "u"
#define PRIuPTR __FH_FMTPTR "u"

#define PRIx8 __FH_FMT8 "x"
#define PRIx16 __FH_FMT16 "x"
#define PRIx32 __FH_FMT32 "x"
#define PRIx64 __FH_FMT64 "x"
#define PRIxLEAST8 __FH_FMT8 "x"
#define PRIxLEAST16 __FH_FMT16 "x"
#define PRIxLEAST32 __FH_FMT32 "x"
#define PRIxLEAST64 __FH_FMT64 "x"
#define PRIxFAST8 __FH_FMT8 "x"
#define PRIxFAST16 __FH_FMTPTR "x"
#define PRIxFAST32 __FH_FMTPTR "x"
#define PRIxFAST64 __FH_FMT64 "x"
#define PRIxMAX "j" "x"
#define PRIxPTR __FH_FMTPTR "x"

#define PRIX8 __FH_FMT8 "X"
#define PRIX16 __FH_FMT16 "X"
#define PRIX32 __FH_FMT32 "X"
#define PRIX64 __FH_FMT64 "X"
#define PRIXLEAST8 __FH_FMT8 "X"
#define PRIXLEAST16 __FH_FMT16 "X"
#define PRIXLEAST32 __FH_FMT32 "X"
#define PRIXLEAST64 __FH_FMT64 "X"
#define PRIXFAST8 __FH_FMT8 "X"
#define PRIXFAST16 __FH_FMTPTR "X"
#define PRIXFAST32 __FH_FMTPTR "X"
#define PRIXFAST64 __FH_FMT64 "X"
#define PRIXMAX "j" "X"
#define PRIXPTR __FH_FMTPTR "X"

#define SCNd8 __FH_FMT8 "d"
#define SCNd16 __FH_FMT16 "d"
#define SCNd32 __FH_FMT32 "d"
#define SCNd64 __FH_FMT64 "d"
#define SCNdLEAST8 __FH_FMT8 "d"
#define SCNdLEAST16 __FH_FMT16 "d"
#define SCNdLEAST32 __FH_FMT32 "d"
#define SCNdLEAST64 __FH_FMT64 "d"
#define SCNdFAST8 __FH_FMT8 "d"
#define SCNdFAST16 __FH_FMTPTR "d"
#define SCNdFAST32 __FH_FMTPTR "d"
#define SCNdFAST64 __FH_FMT64 "d"
#define SCNdMAX "j" "d"
#define SCNdPTR __FH_FMTPTR "d"

#define SCNi8 __FH_FMT8 "i"
#define SCNi16 __FH_FMT16 "i"
#define SCNi32 __FH_FMT32 "i"
#define SCNi64 __FH_FMT64 "i"
#define SCNiLEAST8 __FH_FMT8 "i"
#define SCNiLEAST16 __FH_FMT16 "i"
#define SCNiLEAST32 __FH_FMT32 "i"
#define SCNiLEAST64 __FH_FMT64 "i"
#define SCNiFAST8 __FH_FMT8 "i"
#define SCNiFAST16 __FH_FMTPTR "i"
#define SCNiFAST32 __FH_FMTPTR "i"
#define SCNiFAST64 __FH_FMT64 "i"
#define SCNiMAX "j" "i"
#define SCNiPTR __FH_FMTPTR "i"

#define SCNo8 __FH_FMT8 "o"
#define SCNo16 __FH_FMT16 "o"
#define SCNo32 __FH_FMT32 "o"
#define SCNo64 __FH_FMT64 "o"
#define SCNoLEAST8 __FH_FMT8 "o"
#define SCNoLEAST16 __FH_FMT16 "o"
#define SCNoLEAST32 __FH_FMT32 "o"
#define SCNoLEAST64 __FH_FMT64 "o"
#define SCNoFAST8 __FH_FMT8 "o"
#define SCNoFAST16 __FH_FMTPTR "o"
#define SCNoFAST32 __FH_FMTPTR "o"
#define SCNoFAST64 __FH_FMT64 "o"
#define SCNoMAX "j" "o"
#define SCNoPTR __FH_FMTPTR "o"

#define SCNu8 __FH_FMT8 "u"
#define SCNu16 __FH_FMT16 "u"
#define SCNu32 __FH_FMT32 "u"
#define SCNu64 __FH_FMT64 "u"
#define SCNuLEAST8 __FH_FMT8 "u"
#define SCNuLEAST16 __FH_FMT16 "u"
#define SCNuLEAST32 __FH_FMT32 "u"
#define SCNuLEAST64 __FH_FMT64 "u"
#define SCNuFAST8 __FH_FMT8 "u"
#define SCNuFAST16 __FH_FMTPTR "u"
#define SCNuFAST32 __FH_FMTPTR "u"
#define SCNuFAST64 __FH_FMT64 "u"
#define SCNuMAX "j" "u"
#define SCNuPTR __FH_FMTPTR "u"

#define SCNx8 __FH_FMT8 "x"
#define SCNx16 __FH_FMT16 "x"
#define SCNx32 __FH_FMT32 "x"
#define SCNx64 __FH_FMT64 "x"
#define SCNxLEAST8 __FH_FMT8 "x"
#define SCNxLEAST16 __FH_FMT16 "x"
#define SCNxLEAST32 __FH_FMT32 "x"
#define SCNxLEAST64 __FH_FMT64 "x"
#define SCNxFAST8 __FH_FMT8 "x"
#define SCNxFAST16 __FH_FMTPTR "x"
#define SCNxFAST32 __FH_FMTPTR "x"
#define SCNxFAST64 __FH_FMT64 "x"
#define SCNxMAX "j" "x"
#define SCNxPTR __FH_FMTPTR "x"

#endif
