/* SPDX-License-Identifier: MIT */
#include "libc/locale/locale.h"

locale_t uselocale(locale_t l)
{
	struct thread *self = thread_self();
	locale_t old = self->locale;
	if (l)
		self->locale = l == LC_GLOBAL_LOCALE ? NULL : l;
	return old ? old : LC_GLOBAL_LOCALE;
}
