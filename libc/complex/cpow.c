/* SPDX-License-Identifier: MIT */
#include "libc/complex/parts.h"

long double complex cpowl(long double complex z, long double complex w)
{
	return cexpl(w * clogl(z));
}

double complex cpow(double complex z, double complex w)
{
	return (double complex)cpowl(z, w);
}

float complex cpowf(float complex z, float complex w)
{
	return (float complex)cpowl(z, w);
}
