/* SPDX-License-Identifier: MIT */
/*
 * How a test reaches inside the library: internal names have the prefix __fh_ in the archive (see
 * tools/hide-internals). INTERNAL(type, name, (parameters)) declares one under its short name; a
 * definition that follows takes the place of the library's own, since the linker then leaves the
 * archive's member out.
 */
#ifndef TESTS_INTERNAL_H
#define TESTS_INTERNAL_H

#define INTERNAL(type, name, parameters) type name parameters __asm__("__fh_" #name)

#endif
