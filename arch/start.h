/* SPDX-License-Identifier: MIT */
/*
 * The first instruction of a program (_start) and the shape of its relocations.
 * Included by crt/ alone: it places code.
 */
#ifndef ARCH_START_H
#define ARCH_START_H

#if defined __x86_64__
#include "arch/x86_64/start.h"
#else
#include "arch/i386/start.h"
#endif

#endif
