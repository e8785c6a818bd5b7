/* SPDX-License-Identifier: MIT */
/*
 * Other names for one function or object. A weak name gives way to a definition of the same name
 * elsewhere: a user's own, or the fuller one of another file of the library.
 */
#ifndef LIBC_ALIAS_H
#define LIBC_ALIAS_H

#define STRONG_ALIAS(old, new) extern __typeof__(old) new __attribute__((alias(#old)))
#define WEAK_ALIAS(old, new) extern __typeof__(old) new __attribute__((weak, alias(#old)))

#endif
