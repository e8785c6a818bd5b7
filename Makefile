# SPDX-License-Identifier: MIT
# Freehold: see README.md; `make help` lists what there is to make.

MAKEFLAGS += --no-builtin-rules --no-print-directory
.SUFFIXES:
.DELETE_ON_ERROR:
.DEFAULT_GOAL := all

# All processors (a make above this one has its own say).
ifeq ($(MAKELEVEL),0)
MAKEFLAGS += -j$(shell nproc)
endif

B := build
MACHINES := x86_64 i386

# --- What to build with ---------------------------------------------------------------------------

ifeq ($(origin CC),default)
CC := $(firstword $(foreach c,musl-gcc gcc clang,$(if $(shell command -v $(c)),$(c))) gcc)
endif
Q := $(if $(V),,@)

MFLAG_x86_64 := -m64
MFLAG_i386 := -m32

# An option where the compiler knows it, else nothing.
cc-option = $(shell $(CC) -Werror $(1) -c -x c /dev/null -o /dev/null 2>/dev/null && echo $(1))

WARNINGS := -Wall -Wextra -Werror -Wshadow -Wundef -Wvla -Wpointer-arith -Wwrite-strings \
	-Wstrict-prototypes -Wmissing-prototypes -Wold-style-definition -Wimplicit-fallthrough

# Every name is hidden inside the library, nothing unwinds through it, and one set of position
# independent objects serves both static and static-pie programs.
LIBFLAGS := -std=gnu11 -D_GNU_SOURCE -fno-ident -ffreestanding -nostdinc -iquote . -Iinclude -include arch/hidden.h \
	-fPIE -fno-stack-protector -fno-asynchronous-unwind-tables -fno-unwind-tables \
	-ffunction-sections -fdata-sections -ftls-model=local-exec -fno-lto -fno-common \
	$(call cc-option,-malign-data=abi) $(call cc-option,-fcf-protection=none)
CFLAGS := $(or $(call cc-option,-Oz),-Os) $(call cc-option,-fno-jump-tables) \
	$(call cc-option,-fno-move-loop-invariants) $(call cc-option,-fno-caller-saves)

# Freestanding code must not have its own loops turned into calls of memcpy and memset.
NO_LOOP_CALLS := $(call cc-option,-fno-tree-loop-distribute-patterns)

# The compiler's own headers (stdatomic.h, intrinsics), searched after ours.
CC_INCLUDE := $(patsubst %/,%,$(dir $(shell $(CC) -print-file-name=include/stdatomic.h 2>/dev/null)))

# --- What there is --------------------------------------------------------------------------------

CRT := crt1 rcrt1
LIB_SRC := $(wildcard sys/*.c sys/linux/*.c malloc/*.c libc/*/*.c)
MADE := include/bits/syscall.h libc/string/error_packed.h
# What is there twice where SSE2 may be missing (libc/string/sse2.h).
SSE2_SRC := $(wildcard libc/string/*_sse2.c)
# Tuned for some processors gcc puts vectors on the stack, which may be aligned to words alone.
SSE2_FLAGS := -DSTRING_SSE2 -msse2 $(call cc-option,-mtune=generic)
lib-src = $(if $(filter i386,$(1)),$(LIB_SRC),$(filter-out $(SSE2_SRC),$(LIB_SRC))) $(wildcard arch/$(1)/*.S)
lib-obj = $(patsubst %,$(B)/$(1)/obj/%.o,$(basename $(call lib-src,$(1))))

# Speed matters more than size here.
FASTER := -O2 $(call cc-option,-fmove-loop-invariants) $(call cc-option,-fcaller-saves) \
	$(call cc-option,-fno-tree-slp-vectorize) $(call cc-option,-falign-jumps=1) $(call cc-option,-falign-labels=1)
# What is hoisted ahead of the tests of a length costs the shortest time and registers, what they share with others, jumps.
SHORT_FIRST_x86_64 := $(call cc-option,-fno-code-hoisting)
SHORT_FIRST_i386 := $(SHORT_FIRST_x86_64) $(call cc-option,-fno-crossjumping)
TEXTS := $(addprefix libc/string/,packed.c %_text.c %_np.c strerror%.c strsignal.c)
MATH := $(filter libc/math/%,$(LIB_SRC))
FAST := malloc/free.c malloc/malloc.c $(MATH) libc/stdlib/sort.c libc/stdlib/string_to_float.c \
	$(patsubst %,libc/float/%.c,parse parse_decimal decimal_bits store) \
	$(filter-out $(TEXTS),$(filter libc/string/%,$(LIB_SRC)))

# The allocator inside another libc: with what of sys/linux/ and libc/ needs no thread block of ours.
# heap.c is last, for most of its large table is never touched: what the others write to lies together.
HOST_SRC := $(filter-out malloc/heap.c,$(wildcard malloc/*.c)) $(wildcard sys/*.c sys/host/*.c) \
	$(patsubst %,sys/linux/%.c,cgroup die pages print processors secret wait) \
	$(patsubst %,libc/string/%.c,memcmp memmove memset) malloc/heap.c
# A program that is preloaded shall not take more memory than with glibc.
HOST_FLAGS := -include sys/host/exports.h -DHOST_SHARED -DTCACHE_MIB=4 -fPIC -ftls-model=initial-exec $(FASTER) $(NO_LOOP_CALLS)
HOST_LINK := -shared -z initfirst -soname libfhmalloc.so --version-script=sys/host/exports.map -Bsymbolic --gc-sections \
	-z defs -z relro -z now -z noexecstack --hash-style=gnu --strip-all

# What the sign (sys/host/sign.c) compares the program's names with: ours, by names that nobody else has.
SIGNED := $(patsubst X(%),%,$(filter X(%),$(shell cat sys/host/sign.c)))
OWN_NAMES := $(foreach n,$(SIGNED),--defsym=__fh_$(n)=$(n))
HOST_LINK += $(OWN_NAMES)

# The same as one relocatable object: its own code may know that it is part of a program.
OBJECT_SRC := $(HOST_SRC) $(wildcard sys/host/object/*.c)
# Static programs come for speed, and from allocators that take more memory: their caches may be larger.
OBJECT_FLAGS := -include sys/host/exports.h $(FASTER) $(NO_LOOP_CALLS) -DTCACHE_ARENA_MIB=3
# What is called seldom is made small, here and there.
SELDOM := $(patsubst %,malloc/%.c,census check dump info limit mallinfo mallopt reserve shortage stats trim tunables) \
	$(filter sys/%,$(OBJECT_SRC))
OBJECT_LINK := -r --gc-sections --force-group-allocation -u needed $(OWN_NAMES)
LD := ld
LD_MODE_x86_64 := elf_x86_64
LD_MODE_i386 := elf_i386

# The shim that runs programs without a kernel. Ring 0 leaves the program's vector registers alone.
BOOT_SRC := $(wildcard qemu/*.c) sys/bare/memory.c
BOOT_FAULTS := leak dirty reset # mistakes for the tests: tests/tool/boot_fault.c
BOOT_WRAP_leak := --wrap=frame_put
BOOT_WRAP_dirty := --wrap=memset
BOOT_WRAP_reset := --wrap=frames_begin
BOOT_FLAGS := -std=gnu11 -fno-ident -ffreestanding -nostdinc -iquote . -Iinclude -include arch/hidden.h -fno-pie \
	-mgeneral-regs-only -mfxsr -fno-stack-protector -fno-asynchronous-unwind-tables -fno-unwind-tables \
	-ffunction-sections -fdata-sections -fno-lto -fno-common $(call cc-option,-fcf-protection=none) $(NO_LOOP_CALLS)
BOOT_FLAGS_x86_64 := -mno-red-zone -mcmodel=kernel
BOOT_FLAGS_i386 :=
boot-machine = -DMACHINE_H='"qemu/$(1)/machine.h"'
BOOT_LINK := -n --strip-all -z noexecstack $(shell $(LD) --help 2>/dev/null | grep -o -e '--no-warn-rwx-segments' | head -n 1) --gc-sections
boot-obj = $(patsubst %,$(B)/$(1)/boot/%.o,$(basename $(BOOT_SRC) $(wildcard qemu/$(1)/*.[cS])))

# The allocator over plain memory: of malloc/ what one thread needs, with the registers that ring 0 may use.
BARE_SRC := $(filter-out $(addprefix malloc/,arenas.c heap.c remote.c limit.c reserve.c),$(wildcard malloc/*.c)) \
	sys/lock.c $(filter-out sys/bare/names.c,$(wildcard sys/bare/*.c))
BARE_FLAGS := $(BOOT_FLAGS) -DSYS_THREAD_LOCAL=
BARE_FLAGS_x86_64 := -mno-red-zone -fPIE
BARE_FLAGS_i386 :=
BARE_LINK := -r --gc-sections --force-group-allocation

# What other C libraries keep in libraries apart: -lm and the like are the same archive.
ALSO := c m pthread dl rt util

DROPIN := libfhmalloc.so libfhmalloc.o libfhmalloc.a

all: ## everything, both machines, into build/
all: $(foreach m,$(MACHINES),$(B)/$(m)/libfreehold.a $(CRT:%=$(B)/$(m)/%.o) $(ALSO:%=$(B)/$(m)/lib%.a) \
	$(DROPIN:%=$(B)/$(m)/%) $(B)/$(m)/boot.elf $(B)/$(m)/boot.names $(B)/$(m)/libfhbare.a) wrappers

define MACHINE_RULES
$(B)/$(1)/obj/%.o: %.c $(B)/flags
	@mkdir -p $$(@D)
	$$(Q)$$(CC) $$(MFLAG_$(1)) $$(LIBFLAGS) $$(WARNINGS) $$(CFLAGS) $$(EXTRA) -isystem $$(CC_INCLUDE) \
		-MMD -MP -c $$< -o $$@

$(B)/$(1)/obj/%.o: %.S $(B)/flags
	@mkdir -p $$(@D)
	$$(Q)$$(CC) $$(MFLAG_$(1)) -iquote . -MMD -MP -c $$< -o $$@

$(B)/$(1)/libfreehold.a: $(call lib-obj,$(1)) $(CRT:%=$(B)/$(1)/obj/crt/%.o) tools/hide-internals
	$$(Q)tools/hide-internals $(B)/$(1) $$(filter %.o,$$^)

$(CRT:%=$(B)/$(1)/%.o): $(B)/$(1)/libfreehold.a ;

$(B)/$(1)/host/%.o: %.c $(B)/flags
	@mkdir -p $$(@D)
	$$(Q)$$(CC) $$(MFLAG_$(1)) $$(LIBFLAGS) $$(WARNINGS) $$(HOST_FLAGS) -isystem $$(CC_INCLUDE) \
		-MMD -MP -c $$< -o $$@

$(B)/$(1)/libfhmalloc.so: $(HOST_SRC:%.c=$(B)/$(1)/host/%.o) sys/host/exports.map
	$$(Q)$$(LD) -m $$(LD_MODE_$(1)) $$(HOST_LINK) $$(filter %.o,$$^) -o $$@

$(B)/$(1)/object/%.o: %.c $(B)/flags
	@mkdir -p $$(@D)
	$$(Q)$$(CC) $$(MFLAG_$(1)) $$(LIBFLAGS) $$(WARNINGS) $$(OBJECT_FLAGS) -isystem $$(CC_INCLUDE) \
		-MMD -MP -c $$< -o $$@

$(B)/$(1)/libfhmalloc.o: $(OBJECT_SRC:%.c=$(B)/$(1)/object/%.o) sys/host/exports.map sys/host/object/hooks.map
	$$(Q)sed -nE 's/^\t([a-z_0-9]+);$$$$/\1/p' $$(filter %.map,$$^) > $(B)/$(1)/object/names
	$$(Q)$$(LD) -m $$(LD_MODE_$(1)) $$(OBJECT_LINK) $$$$(sed 's/^/-u /' $(B)/$(1)/object/names) $$(filter %.o,$$^) \
		-o $(B)/$(1)/object/whole.o
	$$(Q)objcopy --keep-global-symbols=$(B)/$(1)/object/names $(B)/$(1)/object/whole.o $$@

# No archive: a linker takes no member of one that it needs nothing of yet, and says nothing.
$(B)/$(1)/libfhmalloc.a: | $(B)/$(1)/libfhmalloc.o
	@echo 'INPUT(libfhmalloc.o)' > $$@

$(B)/$(1)/boot/%.o: %.c $(B)/flags
	@mkdir -p $$(@D)
	$$(Q)$$(CC) $$(MFLAG_$(1)) $$(BOOT_FLAGS) $$(BOOT_FLAGS_$(1)) $(call boot-machine,$(1)) $$(WARNINGS) $$(CFLAGS) -isystem $$(CC_INCLUDE) \
		-MMD -MP -c $$< -o $$@

$(B)/$(1)/boot/%.o: %.S $(B)/flags
	@mkdir -p $$(@D)
	$$(Q)$$(CC) $$(MFLAG_$(1)) -iquote . -MMD -MP -c $$< -o $$@

$(B)/$(1)/boot/boot.ld: qemu/boot.ld qemu/ports.h qemu/$(1)/machine.h $(B)/flags
	@mkdir -p $$(@D)
	$$(Q)$$(CC) $$(MFLAG_$(1)) -iquote . $(call boot-machine,$(1)) -E -P -x assembler-with-cpp $$< -o $$@

$(B)/$(1)/boot.elf: $(call boot-obj,$(1)) $(B)/$(1)/boot/boot.ld
	$$(Q)$$(LD) -m $$(LD_MODE_$(1)) $$(BOOT_LINK) -T $(B)/$(1)/boot/boot.ld $$(filter %.o,$$^) \
		$$$$($$(CC) $$(MFLAG_$(1)) -print-libgcc-file-name) -o $$@

$(B)/$(1)/boot.names: tools/call-names arch/$(1)/nr.h
	@mkdir -p $$(@D)
	$$(Q)tools/call-names $(1) > $$@

$(BOOT_FAULTS:%=$(B)/$(1)/boot/fault-%.o): $(B)/$(1)/boot/fault-%.o: tests/tool/boot_fault.c $(B)/flags
	@mkdir -p $$(@D)
	$$(Q)$$(CC) $$(MFLAG_$(1)) $$(BOOT_FLAGS) $$(BOOT_FLAGS_$(1)) $(call boot-machine,$(1)) $$(WARNINGS) $$(CFLAGS) -isystem $$(CC_INCLUDE) \
		-DBOOT_FAULT_$$* -MMD -MP -c $$< -o $$@

$(BOOT_FAULTS:%=$(B)/$(1)/boot-%.elf): $(B)/$(1)/boot-%.elf: $(B)/$(1)/boot/fault-%.o $(call boot-obj,$(1)) $(B)/$(1)/boot/boot.ld
	$$(Q)$$(LD) -m $$(LD_MODE_$(1)) $$(BOOT_LINK) $$(BOOT_WRAP_$$*) -T $(B)/$(1)/boot/boot.ld $$(filter %.o,$$^) \
		$$$$($$(CC) $$(MFLAG_$(1)) -print-libgcc-file-name) -o $$@

$(B)/$(1)/bare/%.o: %.c $(B)/flags
	@mkdir -p $$(@D)
	$$(Q)$$(CC) $$(MFLAG_$(1)) $$(BARE_FLAGS) $$(BARE_FLAGS_$(1)) $$(WARNINGS) $$(CFLAGS) -isystem $$(CC_INCLUDE) \
		-MMD -MP -c $$< -o $$@

$(B)/$(1)/libfhbare.a: $(BARE_SRC:%.c=$(B)/$(1)/bare/%.o) $(B)/$(1)/bare/sys/bare/names.o
	$$(Q)sed -nE 's/^[a-z].*[ *](fh_[a-z_]+)\(.*/\1/p' sys/bare/fhbare.h > $(B)/$(1)/bare/names
	$$(Q)$$(LD) -m $$(LD_MODE_$(1)) $$(BARE_LINK) $$$$(sed 's/^/-u /' $(B)/$(1)/bare/names) \
		$$(filter-out %/names.o,$$^) -o $(B)/$(1)/bare/whole.o
	$$(Q)objcopy --keep-global-symbols=$(B)/$(1)/bare/names $(B)/$(1)/bare/whole.o $(B)/$(1)/bare/fhbare.o
	$$(Q)rm -f $$@
	$$(Q)ar rcs $$@ $(B)/$(1)/bare/fhbare.o $(B)/$(1)/bare/sys/bare/names.o

$(ALSO:%=$(B)/$(1)/lib%.a): | $(B)/$(1)/libfreehold.a
	@ln -sfn libfreehold.a $$@
endef
$(foreach m,$(MACHINES),$(eval $(call MACHINE_RULES,$(m))))

$(foreach m,$(MACHINES),$(FAST:%.c=$(B)/$(m)/obj/%.o)): private EXTRA := $(FASTER) $(NO_LOOP_CALLS)
$(foreach m,$(MACHINES),$(eval $(patsubst %.c,$(B)/$(m)/obj/%.o,$(filter libc/string/%,$(FAST))): private EXTRA += $(SHORT_FIRST_$(m))))
$(SSE2_SRC:%.c=$(B)/i386/obj/%.o): private EXTRA += $(SSE2_FLAGS)
$(foreach m,$(MACHINES),$(B)/$(m)/obj/libc/string/%.o $(B)/$(m)/obj/libc/start/%.o $(B)/$(m)/obj/crt/%.o): \
	private EXTRA := $(NO_LOOP_CALLS)

$(foreach m,$(MACHINES),$(SELDOM:%.c=$(B)/$(m)/host/%.o)): private HOST_FLAGS += $(CFLAGS)
$(foreach m,$(MACHINES),$(SELDOM:%.c=$(B)/$(m)/object/%.o)): private OBJECT_FLAGS += $(CFLAGS)

# Nothing that these call is the program's own (but for memset and its like): where words are short the stack's alignment
# for it takes many bytes of code. Who asks the program for memory aligns it anew.
CORE := $(patsubst %,malloc/%.o,arena arenas bin block depot heap mapped purge remote shortage system tcache top tree tunables) \
	$(patsubst %.c,%.o,$(wildcard sys/*.c sys/linux/*.c))
$(CORE:%=$(B)/i386/obj/%): private EXTRA := $(call cc-option,-m32 -mpreferred-stack-boundary=2)
$(B)/i386/obj/malloc/reserve.o: private EXTRA := $(call cc-option,-m32 -mincoming-stack-boundary=2)

# Gold reaches what it defines itself by absolute addresses alone.
$(B)/i386/obj/crt/crt1.o: private EXTRA := $(NO_LOOP_CALLS) -fno-pie

# Rebuild everything when the compiler or its options change.
FLAGS_NOW := $(CC) $(LIBFLAGS) $(WARNINGS) $(CFLAGS) $(FASTER) $(SHORT_FIRST_i386) $(SSE2_FLAGS) $(HOST_FLAGS) $(HOST_LINK) $(OBJECT_FLAGS) $(OBJECT_LINK) \
	$(SELDOM) $(BOOT_FLAGS) $(BARE_FLAGS) $(BARE_LINK)
$(B)/flags: FORCE | $(MADE)
	@command -v $(firstword $(CC)) >/dev/null || \
		{ echo '$(firstword $(CC)): no such compiler; CC=... names another' >&2; exit 1; }
	@mkdir -p $(B)
	@echo '$(FLAGS_NOW)' | cmp -s - $@ || echo '$(FLAGS_NOW)' > $@
FORCE:

# (Sources of real programs lie below B too.)
-include $(shell find $(B) -path '$(B)/programs' -prune -o -path '$(B)/debian' -prune -o -name '*.d' -type f -print 2>/dev/null)

# Headers made from other files; the public numbers of system calls are arch/'s.
all: $(MADE)
include/bits/syscall.h: tools/syscall-numbers $(wildcard arch/*/nr.h)
	$(Q)tools/syscall-numbers > $@

libc/string/error_packed.h: tools/pack-texts libc/string/error_texts.txt
	$(Q)tools/pack-texts libc/string/error_texts.txt > $@

# The build folder has the shape of an installed prefix, so the wrappers run from it as they stand.
wrappers: $(B)/bin/freehold-gcc $(B)/bin/freehold-clang $(B)/bin/freehold-boot $(B)/bin/fhmalloc-check
$(B)/bin/freehold-%: tools/freehold-cc | $(B)/include/freehold
	@mkdir -p $(B)/bin
	$(Q)cp $< $@

$(B)/bin/fhmalloc-check: tools/fhmalloc-check
	@mkdir -p $(B)/bin
	$(Q)cp $< $@

$(B)/bin/freehold-boot: qemu/freehold-boot | $(B)/include/freehold
	@mkdir -p $(B)/bin
	$(Q)cp $< $@

$(B)/include/freehold:
	@mkdir -p $(B)/lib $(B)/include
	@ln -sfn .. $(B)/lib/freehold
	@ln -sfnr include $@

# --- Tests ----------------------------------------------------------------------------------------

# Built by the wrapper, as a user's program is; -fno-builtin, or the compiler would answer for us.
TEST_FLAGS := -std=gnu11 -O1 -g -fno-builtin -D_GNU_SOURCE -iquote . -Wall -Wextra -Werror
TEST_KINDS := unit api oracle death seeds stress
TESTS := $(patsubst tests/%.c,%,$(wildcard $(TEST_KINDS:%=tests/%/*.c)))
BOOT_TESTS := $(patsubst tests/%.c,%,$(wildcard tests/boot/*.c))
HOST_TESTS := empty $(filter api/% oracle/%,$(TESTS))
HOST_CC := gcc

TEST_LINK_static :=
TEST_LINK_pie := -static-pie
# Some once more, over a system that refuses (tests/refuse_env.c): those that tests/run.py names.
TEST_LINK_refuse := tests/refuse_env.c
REFUSE_TESTS := api/malloc_contents api/malloc_requests stress/malloc_threads

define TEST_RULES
$(B)/tests/$(1)/$(2)/%: tests/%.c $(filter %.c,$(TEST_LINK_$(2))) $(B)/$(1)/libfreehold.a $(B)/bin/freehold-gcc Makefile
	@mkdir -p $$(@D)
	$$(Q)$(B)/bin/freehold-gcc $$(MFLAG_$(1)) $$(TEST_LINK_$(2)) $$(TEST_FLAGS) -MMD -MP -MF $$@.d -MT $$@ $$< -o $$@
endef
$(foreach m,$(MACHINES),$(foreach l,static pie refuse,$(eval $(call TEST_RULES,$(m),$(l)))))

# The shim's own tests, and the shim with a mistake that they must find.
test-programs: $(foreach m,$(MACHINES),$(BOOT_TESTS:%=$(B)/tests/$(m)/static/%) $(BOOT_FAULTS:%=$(B)/$(m)/boot-%.elf))

define HOST_RULES
$(B)/tests/$(1)/host/%: tests/%.c Makefile
	@mkdir -p $$(@D)
	$$(Q)$(HOST_CC) $$(MFLAG_$(1)) $$(TEST_FLAGS) -MMD -MP -MF $$@.d -MT $$@ $$< -o $$@ -lm
endef
$(foreach m,$(MACHINES),$(eval $(call HOST_RULES,$(m))))

# What tests/programs/ preloads beside the allocator: says in each process whose malloc it has.
$(MACHINES:%=$(B)/tests/%/witness.so): $(B)/tests/%/witness.so: tests/programs/witness.c Makefile
	@mkdir -p $(@D)
	$(Q)$(HOST_CC) $(MFLAG_$*) $(TEST_FLAGS) -fPIC -shared $< -o $@

test-programs: $(MACHINES:%=$(B)/tests/%/witness.so)
test-programs: all $(foreach m,$(MACHINES),$(foreach l,static pie,$(TESTS:%=$(B)/tests/$(m)/$(l)/%)) \
	$(REFUSE_TESTS:%=$(B)/tests/$(m)/refuse/%) $(HOST_TESTS:%=$(B)/tests/$(m)/host/%))

# ONLY=word... runs those tests alone whose names hold one of the words.
check: ## every test; ONLY=word... for those alone whose names hold a word
	@tools/deps
	@tools/deps programs || echo 'check: going on without them'
	@$(MAKE) test-programs
	@tests/run.py --build $(B) $(ONLY)

check-dropin: ## real programs over the allocator, all of their own tests that can be had: half an hour
	@tools/deps all-programs || echo 'check: going on without them'
	@PROGRAMS=all $(MAKE) check 'ONLY=$(or $(ONLY),programs/)'

check-million: ## a million random cases a function of printf, scanf, strtod, math.h: an hour; ONLY=word... CASES=1000000
	@tools/deps
	@$(MAKE) all $(foreach m,$(MACHINES),$(foreach l,static host,$(patsubst tests/%.c,$(B)/tests/$(m)/$(l)/%,$(wildcard tests/oracle/*.c))))
	@tests/million.py --build $(B) --cases $(or $(CASES),1000000) $(ONLY)

check-fast: ## the tests that need no emulator
	@tools/deps
	@$(MAKE) test-programs
	@tests/run.py --build $(B) --fast $(ONLY)

# Real programs of Debian's sources, built with the wrapper. PROGRAMS=name... for some alone.
check-programs: all ## real programs, fetched, built and tested: PROGRAMS=name...
	@tools/deps
	@tools/deps sources
	@B=$(B) tests/programs/freehold/run $(PROGRAMS)

programs-table: all ## the same, and docs/programs.md
	@tools/deps
	@tools/deps sources
	@B=$(B) tests/programs/freehold/run -t docs/programs.md $(PROGRAMS)

# --- Benchmarks -----------------------------------------------------------------------------------

# The programs of bench/ with each library; glibc's allocator and those that are preloaded in its
# place run in one and the same dynamic program.
BENCH_CC_freehold := $(B)/bin/freehold-gcc -static
BENCH_CC_musl := musl-gcc -static
BENCH_CC_glibc := gcc -static
BENCH_CC_dynamic := gcc
# (How a loop lies to the lines of the processor's code cache makes a third of its time: it lies so in all.)
BENCH_FLAGS := -std=gnu11 -O2 -falign-functions=64 -falign-loops=32 -fno-builtin -D_GNU_SOURCE -iquote . \
	-Wall -Wextra -Werror -pthread
BENCH_MALLOC := $(wildcard bench/malloc/*.c)

define BENCH_RULES
$(foreach p,string libc,$(B)/bench/$(1)/$(p)-x86_64): $(B)/bench/$(1)/%-x86_64: bench/%.c bench/figures.h \
		$(B)/x86_64/libfreehold.a $(B)/bin/freehold-gcc
	@mkdir -p $$(@D)
	$$(Q)$$(BENCH_CC_$(1)) $$(BENCH_FLAGS) $$< -o $$@

$(B)/bench/$(1)/malloc: $(BENCH_MALLOC) $(wildcard bench/malloc/*.h) $(B)/x86_64/libfreehold.a $(B)/bin/freehold-gcc
	@mkdir -p $$(@D)
	$$(Q)$$(BENCH_CC_$(1)) $$(BENCH_FLAGS) $(BENCH_MALLOC) -o $$@
endef
$(foreach l,freehold musl glibc dynamic,$(eval $(call BENCH_RULES,$(l))))

# The same for i386, where musl is made of Debian's source: without that the benchmark goes on.
$(B)/bench/freehold/%-i386: bench/%.c bench/figures.h $(B)/i386/libfreehold.a $(B)/bin/freehold-gcc
	@mkdir -p $(@D)
	$(Q)$(BENCH_CC_freehold) -m32 $(BENCH_FLAGS) $< -o $@

$(B)/bench/glibc/%-i386: bench/%.c bench/figures.h
	@mkdir -p $(@D)
	$(Q)$(BENCH_CC_glibc) -m32 $(BENCH_FLAGS) $< -o $@

MUSL_I386 := $(B)/bench/musl-i386
$(B)/bench/musl/%-i386: bench/%.c bench/figures.h $(MUSL_I386)/lib/libc.a
	@mkdir -p $(@D)
	$(Q)[ ! -e $(MUSL_I386)/lib/libc.a ] || gcc -m32 -static -nostdinc -isystem $(MUSL_I386)/include -isystem $(CC_INCLUDE) \
		-nostdlib $(BENCH_FLAGS) $(MUSL_I386)/lib/crt1.o $< -Wl,--start-group $(MUSL_I386)/lib/libc.a -lgcc -Wl,--end-group -o $@

$(MUSL_I386)/lib/libc.a:
	@mkdir -p $(@D)
	$(Q)source=$$(tools/debian-source musl $(B)/debian) && cd $(MUSL_I386) && \
		"$$source/configure" --target=i386 --prefix="$$PWD" --disable-shared CC='gcc -m32' > log 2>&1 && \
		$(MAKE) -s CC='gcc -m32' AR=ar RANLIB=ranlib install-libs install-headers >> log 2>&1 || \
		echo 'bench: going on without musl for i386'

$(B)/bench/launch: bench/launch.c $(B)/x86_64/libfreehold.a $(B)/bin/freehold-gcc
	@mkdir -p $(@D)
	$(Q)$(BENCH_CC_freehold) $(BENCH_FLAGS) $< -o $@

# Static programs of musl with another allocator in the place of its own: an object that comes first.
$(B)/bench/musl-freehold/malloc: $(BENCH_MALLOC) $(wildcard bench/malloc/*.h) $(B)/x86_64/libfhmalloc.o
	@mkdir -p $(@D)
	$(Q)$(BENCH_CC_musl) $(BENCH_FLAGS) $(B)/x86_64/libfhmalloc.o $(BENCH_MALLOC) -o $@

# Of Debian's source, for Debian's library is glibc's. Where it cannot be had the benchmark goes on without.
$(B)/bench/musl-mimalloc/malloc: $(BENCH_MALLOC) $(wildcard bench/malloc/*.h)
	@mkdir -p $(@D)
	$(Q)source=$$(tools/debian-source mimalloc $(B)/debian) && \
		musl-gcc -O3 -w -DNDEBUG -DMI_MALLOC_OVERRIDE -I "$$source/include" -c "$$source/src/static.c" -o $(@D)/mimalloc.o && \
		$(BENCH_CC_musl) $(BENCH_FLAGS) $(@D)/mimalloc.o $(BENCH_MALLOC) -o $@ || echo 'bench: going on without mimalloc for musl'

# What tests/tool/bench.sh runs.
test-programs: $(B)/bench/launch $(foreach l,dynamic freehold musl musl-freehold,$(B)/bench/$(l)/malloc) \
	$(foreach l,freehold musl glibc,$(B)/bench/$(l)/libc-x86_64)

bench-programs: all $(B)/bench/launch $(B)/tests/x86_64/witness.so \
	$(foreach m,$(MACHINES),$(foreach l,freehold musl glibc,$(foreach p,string libc,$(B)/bench/$(l)/$(p)-$(m)))) \
	$(foreach l,freehold musl dynamic musl-freehold musl-mimalloc,$(B)/bench/$(l)/malloc)

# ONLY=string... libc... static... programs... or words of the allocator's workloads; ROUNDS=5 SCALE=1000 PEERS="musl ..." (bench/run.py says more).
bench: ## string.h, qsort, strtod, printf, the allocator, real programs beside others: ONLY=word... ROUNDS=5 PEERS=name...
	@tools/deps
	@tools/deps bench || echo 'bench: going on without them'
	@$(MAKE) bench-programs
	@bench/run.py --build $(B) --rounds $(or $(ROUNDS),5) --scale $(or $(SCALE),1000) --peers '$(PEERS)' $(ONLY)

# --- Demonstration --------------------------------------------------------------------------------

DEMOS := $(patsubst tests/seeds/%.c,%,$(wildcard tests/seeds/*.c))

define DEMO_RULES
$(B)/demo/$(1)/%: tests/seeds/%.c tests/draw.c $(B)/$(1)/libfreehold.a $(B)/bin/freehold-gcc
	@mkdir -p $$(@D)
	$$(Q)$(B)/bin/freehold-gcc $$(MFLAG_$(1)) -O1 -g -fno-builtin -Wall -Wextra -Wl,--wrap=getchar $$< tests/draw.c -o $$@
endef
$(foreach m,$(MACHINES),$(eval $(call DEMO_RULES,$(m))))

demo-programs: all $(foreach m,$(MACHINES),$(DEMOS:%=$(B)/demo/$(m)/%))

run: ## the demonstration: programs on Linux, under the emulators and with no kernel, and their heaps
	@tools/deps
	@$(MAKE) demo-programs
	@tests/demo.py $(B) $(ONLY)

# --- Installation ---------------------------------------------------------------------------------

PREFIX := /usr/local
INSTALL := install
MANUALS := $(wildcard docs/man/*.[1-9])
TO = $(DESTDIR)$(PREFIX)

install: ## commands, headers, libraries, manual pages: PREFIX=/usr/local DESTDIR=
install: all
	$(Q)$(INSTALL) -d "$(TO)/bin" "$(TO)/lib/pkgconfig" "$(TO)/share/man/man1"
	$(Q)$(INSTALL) $(B)/bin/* "$(TO)/bin"
	$(Q)find include -name '*.h' -printf '%P\n' | while read -r header; do \
		$(INSTALL) -D -m 644 "include/$$header" "$(TO)/include/freehold/$$header" || exit; done
	$(Q)for m in $(MACHINES); do $(INSTALL) -d "$(TO)/lib/freehold/$$m" && \
		cp -Pf $(B)/$$m/*.[oa] $(B)/$$m/*.so $(B)/$$m/boot.elf $(B)/$$m/boot.names "$(TO)/lib/freehold/$$m" || exit; done
	$(Q)$(INSTALL) -m 644 sys/bare/fhbare.h "$(TO)/include"
	$(Q)for name in freehold fhmalloc fhbare; do \
		sed 's|@PREFIX@|$(PREFIX)|' tools/$$name.pc.in > "$(TO)/lib/pkgconfig/$$name.pc" || exit; done
	$(Q)$(if $(MANUALS),$(INSTALL) -m 644 $(MANUALS) "$(TO)/share/man/man1")

uninstall: ## what install put there, under the same PREFIX and DESTDIR
	$(Q)rm -rf "$(TO)/include/freehold" "$(TO)/include/fhbare.h" "$(TO)/lib/freehold"
	$(Q)cd "$(TO)/lib/pkgconfig" && rm -f freehold.pc fhmalloc.pc fhbare.pc
	$(Q)cd "$(TO)/bin" && rm -f $(notdir $(wildcard $(B)/bin/*) freehold-gcc freehold-clang freehold-boot fhmalloc-check)
	$(Q)cd "$(TO)/share/man/man1" && rm -f $(notdir $(MANUALS))

clean: ## removes build/
	rm -rf $(B) $(MADE)

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

.PHONY: all bench bench-programs wrappers demo-programs run test-programs check check-dropin check-million check-programs programs-table \
	check-fast install uninstall clean help FORCE
