/* SPDX-License-Identifier: MIT */
/*
 * _start: the kernel enters with rsp at argc (16-byte aligned) and nothing else of use. It hands
 * that stack to `void start(uintptr_t *sp)` with the stack aligned as for any call.
 */
__asm__(".section .text._start, \"ax\", @progbits\n"
        ".globl _start\n"
        ".type _start, @function\n"
        "_start:\n"
        "	xor %ebp, %ebp\n"   /* the outermost frame has no caller: debuggers stop here */
        "	mov %rsp, %rdi\n"   /* argc, argv, environment, auxiliary vector */
        "	and $-16, %rsp\n"   /* it is so already; a sloppy loader may differ */
        "	call start\n"       /* does not return */
        "	hlt\n"
        ".size _start, . - _start\n"
        ".text\n");

/* One entry of a relocation table, and the types that a static-pie may hold. */
struct relocation {
	unsigned long offset;
	unsigned long info;
	long addend;
};
#define INDIRECT_START __rela_iplt_start
#define INDIRECT_END __rela_iplt_end
#define DT_RELOCATIONS 7      /* DT_RELA */
#define DT_RELOCATIONS_SIZE 8 /* DT_RELASZ */
#define RELOCATION_TYPE(info) ((info) & 0xffffffff)
#define RELOCATION_RELATIVE 8 /* R_X86_64_RELATIVE */
#define RELOCATION_INDIRECT 37 /* R_X86_64_IRELATIVE */
#define RELOCATION_NONE 0

/* The linker's: the table of indirect relocations in a program at a fixed address. */
extern const struct relocation INDIRECT_START[], INDIRECT_END[];

/* The word that a relative or indirect relocation stores, less the image's base. */
static inline unsigned long relocation_addend(const struct relocation *r, unsigned long stored)
{
	(void)stored;
	return (unsigned long)r->addend;
}
