/* SPDX-License-Identifier: MIT */
#include <netdb.h>
#include <stdio.h>

int *__h_errno_location(void)
{
	static _Thread_local int error;
	return &error;
}

const char *hstrerror(int error)
{
	switch (error) {
	case NETDB_SUCCESS: return "Success";
	case HOST_NOT_FOUND: return "Unknown host";
	case TRY_AGAIN: return "No answer yet; try again";
	case NO_RECOVERY: return "The name server failed";
	case NO_DATA: return "Host has no address";
	default: return "Unknown error";
	}
}

void herror(const char *text)
{
	if (text && *text)
		fprintf(stderr, "%s: ", text);
	fprintf(stderr, "%s\n", hstrerror(h_errno));
}
