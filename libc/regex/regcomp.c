/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "libc/locale/locale.h"
#include "libc/regex/regex.h"

static void destroy(struct __regex *re)
{
	for (int i = 0; i < re->set_count; i++)
		free(re->sets[i].ranges);
	free(re->sets);
	free(re->nodes);
	free(re->code[FORWARD]);
	free(re->code[BACKWARD]);
	free(re);
}

int regcomp(regex_t *restrict regex, const char *restrict pattern, int flags)
{
	struct __regex *re = calloc(1, sizeof *re);
	if (!re)
		return REG_ESPACE;
	re->flags = flags;
	re->utf8 = locale_is_utf8();
	int error = regex_parse(re, pattern);
	if (!error && !regex_emit(re))
		error = REG_ESPACE;
	if (error) {
		destroy(re);
		return error;
	}
	regex->re_nsub = (size_t)re->groups - 1;
	regex->__program = re;
	return 0;
}

void regfree(regex_t *regex)
{
	if (regex->__program)
		destroy(regex->__program);
	regex->__program = NULL;
}
