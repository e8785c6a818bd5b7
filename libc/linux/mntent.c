/* SPDX-License-Identifier: MIT */
#include <mntent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

FILE *setmntent(const char *path, const char *mode)
{
	return fopen(path, mode);
}

int endmntent(FILE *file)
{
	if (file)
		fclose(file);
	return 1;
}

/* "\\040" and the like stand for blanks. */
static void decode(char *s)
{
	char *out = s;
	while (*s) {
		unsigned value = 0;
		int digits = 0;
		if (*s == '\\')
			while (digits < 3 && s[1 + digits] >= '0' && s[1 + digits] <= '7')
				value = value * 8 + (unsigned)(s[1 + digits++] - '0');
		if (digits == 3) {
			*out++ = (char)value;
			s += 4;
		} else {
			*out++ = *s++;
		}
	}
	*out = '\0';
}

/* The next blank-separated word, or an empty one. */
static char *word(char **rest)
{
	char *start = *rest + strspn(*rest, " \t\n");
	char *end = start + strcspn(start, " \t\n");
	*rest = *end ? end + 1 : end;
	*end = '\0';
	decode(start);
	return start;
}

struct mntent *getmntent_r(FILE *file, struct mntent *entry, char *buf, int len)
{
	while (fgets(buf, len, file)) {
		size_t used = strlen(buf);
		if (used && buf[used - 1] != '\n' && !feof(file)) {
			int c; /* a line that does not fit is cut */
			while ((c = getc(file)) != '\n' && c != EOF)
				;
		}
		char *rest = buf + strspn(buf, " \t\n");
		if (!*rest || *rest == '#')
			continue;
		entry->mnt_fsname = word(&rest);
		entry->mnt_dir = word(&rest);
		entry->mnt_type = word(&rest);
		entry->mnt_opts = word(&rest);
		entry->mnt_freq = atoi(word(&rest));
		entry->mnt_passno = atoi(word(&rest));
		return entry;
	}
	return NULL;
}

struct mntent *getmntent(FILE *file)
{
	static struct mntent entry;
	static char buf[4096];
	return getmntent_r(file, &entry, buf, sizeof buf);
}

static void encode(FILE *file, const char *s)
{
	for (; *s; s++) {
		if (strchr(" \t\n\\", *s))
			fprintf(file, "\\%03o", (unsigned char)*s);
		else
			fputc(*s, file);
	}
	fputc(' ', file);
}

int addmntent(FILE *file, const struct mntent *entry)
{
	if (fseek(file, 0, SEEK_END))
		return 1;
	encode(file, entry->mnt_fsname);
	encode(file, entry->mnt_dir);
	encode(file, entry->mnt_type);
	encode(file, entry->mnt_opts);
	fprintf(file, "%d %d\n", entry->mnt_freq, entry->mnt_passno);
	return fflush(file) || ferror(file);
}

char *hasmntopt(const struct mntent *entry, const char *option)
{
	size_t len = strlen(option);
	for (char *p = entry->mnt_opts; *p;) {
		size_t n = strcspn(p, ",");
		if (n >= len && !memcmp(p, option, len) && (n == len || p[len] == '='))
			return p;
		p += n + (p[n] == ',');
	}
	return NULL;
}
