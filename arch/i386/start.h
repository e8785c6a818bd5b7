/* SPDX-License-Identifier: MIT */
/*
 * _start: the kernel enters with esp at argc and nothing else of use. It hands that stack to
 * `void start(uintptr_t *sp)`, the argument pushed, with esp a multiple of 16 before the call.
 * _GLOBAL_OFFSET_TABLE_ is named here so that lld defines it even when only LTO code needs it.
 */
__asm__(".section .text._start, \"ax\", @progbits\n"
        ".globl _start\n"
        ".type _start, @function\n"
        ".hidden _GLOBAL_OFFSET_TABLE_\n"
        "_start:\n"
        "	xor %ebp, %ebp\n"   /* the outermost frame has no caller: debuggers stop here */
        "	mov %esp, %eax\n"   /* argc, argv, environment, auxiliary vector */
        "	and $-16, %esp\n"
        "	sub $12, %esp\n"    /* so that the pushed argument ends at a multiple of 16 */
        "	push %eax\n"
        "	call start\n"       /* does not return */
        "	hlt\n"
        ".size _start, . - _start\n"
        ".reloc 0, R_386_NONE, _GLOBAL_OFFSET_TABLE_\n"
        ".text\n");

/* One entry of a relocation table, and the types that a static-pie may hold. */
struct relocation {
	unsigned long offset;
	unsigned long info;
};
#define INDIRECT_START __rel_iplt_start
#define INDIRECT_END __rel_iplt_end
#define DT_RELOCATIONS 17      /* DT_REL */
#define DT_RELOCATIONS_SIZE 18 /* DT_RELSZ */
#define RELOCATION_TYPE(info) ((info) & 0xff)
#define RELOCATION_RELATIVE 8 /* R_386_RELATIVE */
#define RELOCATION_INDIRECT 42 /* R_386_IRELATIVE */
#define RELOCATION_NONE 0

/* The linker's: the table of indirect relocations in a program at a fixed address. */
extern const struct relocation INDIRECT_START[], INDIRECT_END[];

/* The word that a relative or indirect relocation stores, less the image's base. */
static inline unsigned long relocation_addend(const struct relocation *r, unsigned long stored)
{
	(void)r;
	return stored;
}
