/* SPDX-License-Identifier: MIT */
#include <fenv.h>

int feupdateenv(const fenv_t *environment)
{
	int raised = fetestexcept(FE_ALL_EXCEPT);
	fesetenv(environment);
	return feraiseexcept(raised);
}
