/* SPDX-License-Identifier: MIT */
/* open_memstream, fmemopen and fopencookie. */
#include "tests/check.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void growing(void)
{
	char *text = NULL;
	size_t len = 99;
	FILE *f = open_memstream(&text, &len);
	CHECK(f != NULL);
	CHECK_EQ(fflush(f), 0);
	CHECK_EQ(len, 0);
	CHECK_STR(text, "");
	fprintf(f, "%s %d", "abc", 42);
	fflush(f);
	CHECK_EQ(len, 6);
	CHECK_STR(text, "abc 42");
	for (int i = 0; i < 10000; i++)
		fprintf(f, "%06d", i);
	fclose(f);
	CHECK_EQ(len, 60006);
	CHECK_EQ(strlen(text), 60006);
	CHECK(!memcmp(text + 60000, "009999", 6));
	free(text);

	f = open_memstream(&text, &len);
	fputs("0123456789", f);
	CHECK_EQ(ftell(f), 10);
	CHECK_EQ(fseek(f, 3, SEEK_SET), 0);
	fputs("xy", f);
	fflush(f);
	CHECK_EQ(len, 5);
	CHECK_EQ(fseek(f, 12, SEEK_SET), 0);
	fputs("!", f);
	CHECK_EQ(fclose(f), 0);
	CHECK_EQ(len, 13);
	CHECK_MEM(text, "012xy56789\0\0!", 14);
	free(text);
}

static void reading(void)
{
	char text[] = "first\nsecond\nthird";
	char line[32];
	FILE *f = fmemopen(text, strlen(text), "r");
	CHECK(f != NULL);
	CHECK_STR(fgets(line, sizeof line, f), "first\n");
	CHECK_EQ(ftell(f), 6);
	CHECK_EQ(fseek(f, -5, SEEK_END), 0);
	CHECK_STR(fgets(line, sizeof line, f), "third");
	CHECK(feof(f));
	CHECK_EQ(fseek(f, 1000, SEEK_SET), -1);
	rewind(f);
	int n = 0;
	CHECK_EQ(fscanf(f, "firs%c sec%31s", &line[0], line), 2);
	CHECK_STR(line, "ond");
	CHECK_EQ(fscanf(f, " thi%n", &n), 0);
	CHECK_EQ(n, 4);
	CHECK_EQ(fputc('x', f), EOF);
	CHECK_EQ(errno, EBADF);
	CHECK_EQ(fclose(f), 0);
}

static void writing(void)
{
	char area[8];
	memset(area, 'z', sizeof area);
	FILE *f = fmemopen(area, sizeof area, "w");
	CHECK_MEM(area, "zzzz", 4); /* w+ alone empties it */
	fputs("abc", f);
	fflush(f);
	CHECK_MEM(area, "abc\0zzzz", 8);
	CHECK_EQ(fclose(f), 0);

	f = fmemopen(area, sizeof area, "a+");
	fputs("de", f);
	fflush(f);
	CHECK_MEM(area, "abcde\0", 6);
	rewind(f);
	char line[16];
	CHECK_STR(fgets(line, sizeof line, f), "abcde");
	fclose(f);

	f = fmemopen(area, sizeof area, "r+");
	fputs("XY", f);
	fclose(f);
	CHECK_MEM(area, "XYcde\0", 6);

	f = fmemopen(area, sizeof area, "w");
	setbuf(f, NULL);
	errno = 0;
	for (int i = 0; i < 10; i++)
		fputc('0' + i, f);
	CHECK_EQ(errno, ENOSPC);
	CHECK(ferror(f));
	fclose(f);

	f = fmemopen(NULL, 100, "w+");
	CHECK(f != NULL);
	fputs("own memory", f);
	rewind(f);
	CHECK_STR(fgets(line, sizeof line, f), "own memory");
	fclose(f);
	CHECK(fmemopen(area, sizeof area, "?") == NULL);
	CHECK_EQ(errno, EINVAL);
}

struct sink {
	char text[64];
	size_t len, at;
	int closed;
};

static ssize_t sink_write(void *cookie, const char *bytes, size_t len)
{
	struct sink *s = cookie;
	if (len > sizeof s->text - s->len) {
		errno = EFBIG;
		return 0;
	}
	memcpy(s->text + s->len, bytes, len);
	s->len += len;
	return (ssize_t)len;
}

static ssize_t sink_read(void *cookie, char *bytes, size_t len)
{
	struct sink *s = cookie;
	if (len > s->len - s->at)
		len = s->len - s->at;
	memcpy(bytes, s->text + s->at, len);
	s->at += len;
	return (ssize_t)len;
}

static int sink_close(void *cookie)
{
	((struct sink *)cookie)->closed++;
	return 0;
}

static void cookies(void)
{
	struct sink s = {.len = 0};
	FILE *f = fopencookie(&s, "w", (cookie_io_functions_t){.write = sink_write, .close = sink_close});
	CHECK(f != NULL);
	fprintf(f, "%d+%d", 1, 2);
	CHECK_EQ(s.len, 0);
	CHECK_EQ(fseek(f, 0, SEEK_SET), -1);
	CHECK_EQ(fclose(f), 0);
	CHECK_EQ(s.closed, 1);
	CHECK_MEM(s.text, "1+2", 3);

	f = fopencookie(&s, "r", (cookie_io_functions_t){.read = sink_read, .close = sink_close});
	char line[16];
	CHECK_STR(fgets(line, sizeof line, f), "1+2");
	CHECK_EQ(fgetc(f), EOF);
	CHECK_EQ(fileno(f), -1);
	fclose(f);
	CHECK_EQ(s.closed, 2);

	f = fopencookie(&s, "w", (cookie_io_functions_t){.write = sink_write});
	for (int i = 0; i < 80; i++)
		fputc('x', f);
	CHECK_EQ(fflush(f), EOF);
	CHECK_EQ(errno, EFBIG);
	fclose(f);
}

int main(void)
{
	growing();
	reading();
	writing();
	cookies();
	return check_done();
}
