/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <sys/wait.h>

#include "libc/ret.h"
#include "libc/thread/cancel_calls.h"

int waitid(idtype_t type, id_t id, siginfo_t *info, int options)
{
	return (int)ret_errno(cancel_call(NR_waitid, type, (long)id, (long)info, options, 0, 0));
}
