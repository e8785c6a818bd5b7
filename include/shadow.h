/* SPDX-License-Identifier: MIT */
/* shadow.h: passwords, from /etc/shadow (SVID). */
#ifndef _SHADOW_H
#define _SHADOW_H

#include <bits/file.h>
#include <bits/size.h>

#define SHADOW "/etc/shadow"

/* Times in days since 1970; -1: none. */
struct spwd {
	char *sp_namp, *sp_pwdp;
	long sp_lstchg, sp_min, sp_max, sp_warn, sp_inact, sp_expire;
	unsigned long sp_flag;
};

/* As pwd.h's functions. */
struct spwd *getspnam(const char *__name);
int getspnam_r(const char *__name, struct spwd *__user, char *__buf, size_t __len,
               struct spwd **__result);
struct spwd *getspent(void);
void setspent(void);
void endspent(void);
struct spwd *fgetspent(FILE *__file);
int getspent_r(struct spwd *__user, char *__buf, size_t __len, struct spwd **__result);
int fgetspent_r(FILE *__file, struct spwd *__user, char *__buf, size_t __len,
                struct spwd **__result);

#endif
