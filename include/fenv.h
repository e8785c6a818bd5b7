/* SPDX-License-Identifier: MIT */
/*
 * fenv.h: the floating-point environment (ISO C11 7.6, GNU). Each thread has its own; a new thread
 * begins with its creator's.
 */
#ifndef _FENV_H
#define _FENV_H

#include <features.h>

#define FE_INVALID 0x01
#define FE_DIVBYZERO 0x04
#define FE_OVERFLOW 0x08
#define FE_UNDERFLOW 0x10
#define FE_INEXACT 0x20
#define FE_ALL_EXCEPT (FE_INVALID | FE_DIVBYZERO | FE_OVERFLOW | FE_UNDERFLOW | FE_INEXACT)

#define FE_TONEAREST 0x000
#define FE_DOWNWARD 0x400
#define FE_UPWARD 0x800
#define FE_TOWARDZERO 0xc00

typedef unsigned short fexcept_t;

/* The x87's environment as it stores it, and the control and status of SSE. */
typedef struct {
	unsigned short __control, __reserved1;
	unsigned short __status, __reserved2;
	unsigned short __tags, __reserved3;
	unsigned __places[4];
	unsigned __mxcsr;
} fenv_t;

/* The environment that programs start in: to the nearest, nothing raised, nothing trapped. */
#define FE_DFL_ENV ((const fenv_t *)-1)

/* All return 0 unless something else is said. Exceptions are the ORed values of FE_ macros. */

/* ISO C. Lowers them. */
int feclearexcept(int __exceptions);

/* ISO C. Which of them are raised. */
int fetestexcept(int __exceptions);

/* ISO C. Raises them; SIGFPE where one is trapped. */
int feraiseexcept(int __exceptions);

/* ISO C. Keeps in *flags which of them are raised, and raises or lowers them as *flags has it. */
int fegetexceptflag(fexcept_t *__flags, int __exceptions);
int fesetexceptflag(const fexcept_t *__flags, int __exceptions);

/* ISO C. The rounding mode; fesetround returns non-zero where there is no such mode. */
int fegetround(void);
int fesetround(int __mode);

/* ISO C. Keeps the environment, and makes *environment the current one. */
int fegetenv(fenv_t *__environment);
int fesetenv(const fenv_t *__environment);

/* ISO C. Keeps the environment, lowers all exceptions and traps none. */
int feholdexcept(fenv_t *__environment);

/* ISO C. Makes *environment the current one, and raises what was raised before. */
int feupdateenv(const fenv_t *__environment);

#ifdef __FH_C23
/* Rounding, and what is trapped. */
typedef struct {
	unsigned short __control, __reserved;
	unsigned __mxcsr;
} femode_t;

/* The modes that programs start in. */
#define FE_DFL_MODE ((const femode_t *)-1)

/* C23. Keeps the modes, and makes *mode the current ones; what is raised stays so. */
int fegetmode(femode_t *__mode);
int fesetmode(const femode_t *__mode);
#endif

#ifdef __FH_GNU
#define FE_NOMASK_ENV ((const fenv_t *)-2) /* the same, but every exception is trapped */

/* GNU. Traps them with SIGFPE, or no longer. Returns which were trapped before. */
int feenableexcept(int __exceptions);
int fedisableexcept(int __exceptions);

/* GNU. Which are trapped. */
int fegetexcept(void);

/* GNU. Raises them without a trap. */
int fesetexcept(int __exceptions);
#endif

#endif
