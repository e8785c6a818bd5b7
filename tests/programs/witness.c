/* SPDX-License-Identifier: MIT */
/*
 * Preloaded behind libfhmalloc.so, this adds a line to the file that WITNESS names for every program that
 * is started: its name, and the name of the library whose allocator it binds to, or the first function
 * that is of another library than malloc. A program that was started without the preload has no line.
 */
#include <dlfcn.h>
#include <elf.h>
#include <fcntl.h>
#include <link.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *const names[] = {"malloc", "calloc", "realloc", "free", "aligned_alloc", "memalign",
                                    "posix_memalign", "malloc_usable_size"};

static const char *base(const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash ? slash + 1 : path;
}

/* What is searched first after the program itself. */
static const char *first_library(const struct link_map *program)
{
	const struct link_map *map = program->l_next;
	while (map && !strncmp(base(map->l_name), "linux-", 6)) /* the vDSO */
		map = map->l_next;
	return map ? base(map->l_name) : "nobody";
}

/* A function's address in a program that is not position independent may be the program's own stub for it. */
static const char *owner(const char *name)
{
	Dl_info info = {0};
	const ElfW(Sym) *symbol = NULL;
	void *p = dlsym(RTLD_DEFAULT, name);
	if (!p || !dladdr1(p, &info, (void **)&symbol, RTLD_DL_SYMENT) || !info.dli_fname)
		return "nobody";
	struct link_map *map = NULL;
	if (symbol && symbol->st_shndx == SHN_UNDEF && dladdr1(p, &info, (void **)&map, RTLD_DL_LINKMAP) && map)
		return first_library(map);
	return base(info.dli_fname);
}

__attribute__((constructor)) static void note(void)
{
	const char *file = getenv("WITNESS");
	char program[256], line[1024];
	ssize_t len = readlink("/proc/self/exe", program, sizeof program - 1);
	int fd = file && len > 0 ? open(file, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0666) : -1;
	if (fd < 0)
		return;
	program[len] = 0;
	const char *first = owner(names[0]);
	len = snprintf(line, sizeof line, "%s %s\n", base(program), first);
	for (size_t i = 1; i < sizeof names / sizeof *names; i++) {
		if (strcmp(owner(names[i]), first))
			len = snprintf(line, sizeof line, "%s %s of %s\n", base(program), names[i], owner(names[i]));
	}
	if (write(fd, line, (size_t)len) != len)
		_exit(99);
	close(fd);
}
