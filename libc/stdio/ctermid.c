/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

char *ctermid(char *buf)
{
	static char own[L_ctermid];
	return strcpy(buf ? buf : own, "/dev/tty");
}
