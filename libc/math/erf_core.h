/* SPDX-License-Identifier: MIT */
#ifndef LIBC_MATH_ERF_CORE_H
#define LIBC_MATH_ERF_CORE_H

/* erfc x, for x from 1/2 on. */
long double erfc_positive(long double x);

/* erf x, |x| below 1. */
long double erf_small(long double x);

#endif
