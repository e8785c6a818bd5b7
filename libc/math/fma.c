/* SPDX-License-Identifier: MIT */
#include "libc/math/fma_exact.h"
#include "libc/math/result.h"

double fma(double x, double y, double z)
{
	if (fma_simple(x, y, z))
		return (double)fma_special(x, y, z);
	double result = (double)fma_to_odd(x, y, z);
	if (isinf(result))
		errno = ERANGE;
	return result;
}

float fmaf(float x, float y, float z)
{
	if (fma_simple(x, y, z))
		return (float)fma_special(x, y, z);
	float result = (float)fma_to_odd(x, y, z);
	if (isinf(result))
		errno = ERANGE;
	return result;
}
