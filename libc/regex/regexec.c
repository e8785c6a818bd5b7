/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/regex/regex.h"

int regexec(const regex_t *restrict regex, const char *restrict string, size_t count,
            regmatch_t match[], int flags)
{
	const struct __regex *re = regex->__program;
	struct text t = {.re = re, .begin = string, .flags = flags};
	const char *from = string;
	if (flags & REG_STARTEND) {
		from = string + match[0].rm_so;
		t.end = string + match[0].rm_eo;
		t.begin = from;
	} else {
		t.end = string + strlen(string);
	}
	if (re->flags & REG_NOSUB)
		count = 0;

	regoff_t skipped = from - string;
	if (re->has_refs) {
		int ret = regex_backtrack(&t, from, count, match);
		for (size_t i = 0; !ret && skipped && i < count; i++)
			if (match[i].rm_so >= 0)
				match[i] = (regmatch_t){match[i].rm_so + skipped, match[i].rm_eo + skipped};
		return ret;
	}
	struct found found;
	int ret = regex_find(&t, from, count != 0, &found);
	if (ret || !count)
		return ret;
	size_t groups = count < (size_t)re->groups ? count : (size_t)re->groups;
	if (groups > 1 && !regex_submatch(&t, &found, groups, match))
		return REG_ESPACE;
	match[0] = (regmatch_t){found.begin - t.begin, found.end - t.begin};
	for (size_t i = 0; i < groups; i++)
		if (match[i].rm_so >= 0)
			match[i] = (regmatch_t){match[i].rm_so + skipped, match[i].rm_eo + skipped};
	for (size_t i = groups; i < count; i++)
		match[i] = (regmatch_t){-1, -1};
	return 0;
}
