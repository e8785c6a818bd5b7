/* SPDX-License-Identifier: MIT */
#ifndef LIBC_PROCESS_EXEC_SEARCH_H
#define LIBC_PROCESS_EXEC_SEARCH_H

/* execvpe, for the library's own use: does not return, or returns -errno. */
long exec_search(const char *file, char *const argv[], char *const envp[]);

#endif
