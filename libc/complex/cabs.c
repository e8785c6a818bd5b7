/* SPDX-License-Identifier: MIT */
#include <complex.h>
#include <math.h>

double cabs(double complex z)
{
	return hypot(__real__ z, __imag__ z);
}

float cabsf(float complex z)
{
	return hypotf(__real__ z, __imag__ z);
}

long double cabsl(long double complex z)
{
	return hypotl(__real__ z, __imag__ z);
}
