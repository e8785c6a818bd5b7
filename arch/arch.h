/* SPDX-License-Identifier: MIT */
/*
 * The machine, chosen here and nowhere else: system-call stubs and numbers, thread pointer.
 * Every folder below arch/ answers the same names; see arch/x86_64/ for their contracts.
 */
#ifndef ARCH_ARCH_H
#define ARCH_ARCH_H

#if defined __x86_64__ && !defined __ILP32__
#include "arch/x86_64/early.h"
#include "arch/x86_64/nr.h"
#include "arch/x86_64/signal_return.h"
#include "arch/x86_64/syscall.h"
#include "arch/x86_64/thread_pointer.h"
#elif defined __i386__
#include "arch/i386/early.h"
#include "arch/i386/nr.h"
#include "arch/i386/signal_return.h"
#include "arch/i386/syscall.h"
#include "arch/i386/thread_pointer.h"
#else
#error "Freehold knows x86_64 and i386 only"
#endif

#endif
