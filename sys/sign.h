/* SPDX-License-Identifier: MIT */
/*
 * The sign that a program has this allocator: an ELF note, which strip leaves where it is, for
 * fhmalloc-check and whoever asks later. Owner "Freehold"; the type says what it is of; then the version,
 * eight characters, and what the type has besides.
 */
#ifndef SYS_SIGN_H
#define SYS_SIGN_H

#define SIGN_VERSION "0.1.0\\0\\0\\0" /* that of tools/freehold.pc.in */

#define SIGN_LIBRARY "1" /* of libfreehold.a: nothing besides */
#define SIGN_DROP_IN "2" /* see sys/host/sign.c */

#define SIGN(type, besides) \
	__asm__("\t.section .note.freehold, \"a\", %note\n\t.balign 4\n" \
	        "\t.long 9, 2f - 1f, " type "\n\t.asciz \"Freehold\"\n\t.balign 4\n" \
	        "1:\t.ascii \"" SIGN_VERSION "\"\n" besides "2:\n\t.previous\n")

#endif
