/* SPDX-License-Identifier: MIT */
/* dlfcn.h: shared libraries (POSIX, GNU). A static program has none: all of these fail politely. */
#ifndef _DLFCN_H
#define _DLFCN_H

#include <features.h>

#define RTLD_LAZY 1
#define RTLD_NOW 2
#define RTLD_LOCAL 0
#define RTLD_GLOBAL 0x100
#ifdef __FH_GNU
#define RTLD_NOLOAD 4
#define RTLD_DEEPBIND 8
#define RTLD_NODELETE 0x1000
#define RTLD_DEFAULT ((void *)0)
#define RTLD_NEXT ((void *)-1)
#endif

/* POSIX. NULL, and dlerror says why; for a path of NULL the program itself, which shows no
 * names. */
void *dlopen(const char *__path, int __mode);

/* POSIX. NULL, and dlerror says why. */
void *dlsym(void *__fh_restrict __library, const char *__fh_restrict __name);

/* POSIX. 0 for what dlopen gave. */
int dlclose(void *__library);

/* POSIX. What went wrong since it was last asked, or NULL. */
char *dlerror(void);

#ifdef __FH_MISC
typedef struct {
	const char *dli_fname;
	void *dli_fbase;
	const char *dli_sname;
	void *dli_saddr;
} Dl_info;

/* GNU. 1 and the program's path where the address is in it, else 0. Names are not known. */
int dladdr(const void *__addr, Dl_info *__info);
#endif

#endif
