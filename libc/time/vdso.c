/* SPDX-License-Identifier: MIT */
/*
 * The vDSO is an ELF shared object whose file image starts at AT_SYSINFO_EHDR. Its dynamic table
 * gives the symbols; each name has one version only, so versions are not looked at. Either hash
 * table says how many symbols there are, which is all that is asked of it: they are about a dozen.
 */
#include "libc/time/vdso.h"

#include <elf.h>
#include <stdbool.h>
#include <string.h>

#include "sys/linux/auxv.h"

#if UINTPTR_MAX == UINT64_MAX
typedef Elf64_Ehdr Ehdr;
typedef Elf64_Phdr Phdr;
typedef Elf64_Dyn Dyn;
typedef Elf64_Sym Sym;
#else
typedef Elf32_Ehdr Ehdr;
typedef Elf32_Phdr Phdr;
typedef Elf32_Dyn Dyn;
typedef Elf32_Sym Sym;
#endif

/* The vDSO's tables. */
struct image {
	const char *base; /* what is added to its addresses */
	const Dyn *dynamic;
	const Sym *symbols;
	const char *names;
	size_t symbol_count;
};

/*
 * GNU's hash table begins with the numbers of buckets, of the first symbol that it knows and of
 * words of its filter; then come the filter, the buckets, each the first symbol of a chain, and a
 * word for each symbol, odd where its chain ends. So the greatest chain ends with the last symbol.
 */
static size_t count_by_gnu_hash(const uint32_t *table)
{
	size_t bucket_count = table[0], first = table[1], filter_words = table[2];
	const uint32_t *buckets = table + 4 + filter_words * (sizeof(uintptr_t) / sizeof *table);
	const uint32_t *chains = buckets + bucket_count;
	size_t last = 0;
	for (size_t i = 0; i < bucket_count; i++)
		if (buckets[i] > last)
			last = buckets[i];
	if (last < first)
		return first;
	while (!(chains[last - first] & 1))
		last++;
	return last + 1;
}

static void find_segments(struct image *image, const char *file)
{
	const Ehdr *header = (const Ehdr *)file;
	for (size_t i = 0; i < header->e_phnum; i++) {
		const Phdr *segment = (const Phdr *)(file + header->e_phoff + i * header->e_phentsize);
		if (segment->p_type == PT_LOAD)
			image->base = file + segment->p_offset - segment->p_vaddr;
		else if (segment->p_type == PT_DYNAMIC)
			image->dynamic = (const Dyn *)(file + segment->p_offset);
	}
}

/* False where something is missing. */
static bool find_tables(struct image *image, const char *file)
{
	find_segments(image, file);
	if (!image->base || !image->dynamic)
		return false;
	for (const Dyn *entry = image->dynamic; entry->d_tag != DT_NULL; entry++) {
		const void *table = image->base + entry->d_un.d_ptr;
		if (entry->d_tag == DT_SYMTAB)
			image->symbols = table;
		else if (entry->d_tag == DT_STRTAB)
			image->names = table;
		else if (entry->d_tag == DT_HASH)
			image->symbol_count = ((const uint32_t *)table)[1];
		else if (entry->d_tag == DT_GNU_HASH && !image->symbol_count)
			image->symbol_count = count_by_gnu_hash(table);
	}
	return image->symbols && image->names;
}

void *vdso_find(const char *name)
{
	const char *file = (const char *)sys_auxv_value(LINUX_AT_SYSINFO_EHDR);
	struct image image = {0};
	if (!file || !find_tables(&image, file))
		return NULL;
	for (size_t i = 0; i < image.symbol_count; i++) {
		const Sym *symbol = &image.symbols[i];
		if (symbol->st_shndx != SHN_UNDEF && ELF32_ST_TYPE(symbol->st_info) == STT_FUNC
		    && !strcmp(image.names + symbol->st_name, name))
			return (void *)(image.base + symbol->st_value);
	}
	return NULL;
}
