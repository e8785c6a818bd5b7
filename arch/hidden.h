/* SPDX-License-Identifier: MIT */
/*
 * Put before every source of the library by the Makefile. A static program exports nothing, so
 * every symbol is hidden: calls go straight to their target, and i386 code needs no GOT pointer
 * to make them. Which names a user's program can see is decided later, by tools/hide-internals.
 */
#pragma GCC visibility push(hidden)
