/* SPDX-License-Identifier: MIT */
/*
 * What an open stream keeps track of: pushed-back bytes, indicators, lines of any length, reading
 * and writing in turn.
 */
#define _FILE_OFFSET_BITS 64
#include "tests/check.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/contents.h"
#include "tests/scratch.h"

static void pushed_back(void)
{
	char *path = scratch("push");
	make(path, "abcdef");
	for (int kind = 0; kind < 3; kind++) {
		char guarded[8 + 64 + 8];
		memset(guarded, '#', sizeof guarded);
		FILE *f = fopen(path, "r");
		if (kind == 1)
			setvbuf(f, NULL, _IONBF, 0);
		if (kind == 2)
			setvbuf(f, guarded + 8, _IOFBF, 64);
		/* Before anything was read. */
		for (int c = '1'; c <= '8'; c++)
			CHECK_EQ(ungetc(c, f), c);
		for (int c = '8'; c >= '1'; c--)
			CHECK_EQ(getc(f), c);
		CHECK_EQ(getc(f), 'a');
		CHECK_EQ(ungetc(0xff, f), 0xff);
		CHECK_EQ(getc(f), 0xff);
		CHECK_EQ(ungetc(0x100 + 'q', f), 'q');
		CHECK_EQ(getc(f), 'q');
		CHECK_EQ(ungetc(EOF, f), EOF);
		CHECK_EQ(getc(f), 'b');
		CHECK_EQ(ungetc('x', f), 'x');
		CHECK_EQ(ftell(f), 1);
		/* A move forgets it. */
		CHECK_EQ(fseek(f, 0, SEEK_CUR), 0);
		CHECK_EQ(getc(f), 'b');
		while (getc(f) != EOF)
			;
		CHECK(feof(f));
		CHECK_EQ(ungetc('z', f), 'z');
		CHECK(!feof(f));
		CHECK_EQ(getc(f), 'z');
		CHECK_EQ(getc(f), EOF);
		CHECK(feof(f));
		rewind(f);
		CHECK(!feof(f));
		char text[10];
		CHECK_EQ(getc(f), 'a');
		CHECK_EQ(ungetc('A', f), 'A');
		CHECK_STR(fgets(text, sizeof text, f), "Abcdef");
		CHECK_EQ(fclose(f), 0);
		CHECK_MEM(guarded, "########", 8);
		CHECK_MEM(guarded + 72, "########", 8);
	}
	CHECK_STR(contents(path), "abcdef");
	CHECK_EQ(unlink(path), 0);
}

/* The end is the end until someone says otherwise. */
static void sticky_end(void)
{
	char *path = scratch("end");
	char text[10];
	make(path, "1");
	FILE *f = fopen(path, "r");
	CHECK_EQ(getc(f), '1');
	CHECK(!feof(f));
	CHECK_EQ(getc(f), EOF);
	CHECK(feof(f));
	int fd = open(path, O_WRONLY | O_APPEND);
	CHECK_EQ(write(fd, "234", 3), 3);
	CHECK_EQ(getc(f), EOF);
	CHECK_EQ(fread(text, 1, 3, f), 0);
	CHECK(!fgets(text, 10, f));
	clearerr(f);
	CHECK_EQ(getc(f), '2');
	CHECK_EQ(fread(text, 1, 10, f), 2);
	CHECK(feof(f));
	CHECK_EQ(fseek(f, -1, SEEK_CUR), 0);
	CHECK(!feof(f));
	CHECK_EQ(getc(f), '4');
	CHECK_EQ(fclose(f), 0);
	close(fd);
	CHECK_EQ(unlink(path), 0);
}

static void lines(void)
{
	char *path = scratch("lines");
	FILE *f = fopen(path, "w+");
	for (size_t len = 0; len < 300; len++) {
		for (size_t i = 0; i < len; i++)
			putc('a' + (int)(i % 26), f);
		putc(len % 3 ? '\n' : '\0', f);
	}
	for (int i = 0; i < 10000; i++)
		putc('z', f);
	for (int kind = 0; kind < 3; kind++) {
		rewind(f);
		char *line = NULL;
		size_t room = 0, total = 0, count = 0;
		ssize_t len;
		while ((len = kind ? getdelim(&line, &room, kind == 1 ? '\n' : '\0', f)
		                   : getline(&line, &room, f)) > 0) {
			CHECK(room > (size_t)len);
			CHECK_EQ(line[len], 0);
			total += (size_t)len;
			count++;
		}
		CHECK_EQ(len, -1);
		CHECK(feof(f));
		CHECK_EQ(total, 299 * 300 / 2 + 300 + 10000);
		CHECK_EQ(count, kind == 2 ? 101 : 201);
		free(line);
	}
	CHECK_EQ(getline(NULL, NULL, f), -1);
	CHECK_EQ(errno, EINVAL);
	CHECK_EQ(fclose(f), 0);
	CHECK_EQ(unlink(path), 0);
}

/* Reading and writing by turns without a word between: nothing is lost. */
static void both_ways(void)
{
	char *path = scratch("both");
	char text[20];
	make(path, "0123456789");
	FILE *f = fopen(path, "r+");
	CHECK_EQ(getc(f), '0');
	CHECK_EQ(fseek(f, 0, SEEK_CUR), 0);
	CHECK(fputs("ab", f) >= 0);
	CHECK_EQ(fflush(f), 0);
	CHECK_STR(fgets(text, 4, f), "345");
	CHECK_EQ(fseek(f, 0, SEEK_END), 0);
	CHECK_EQ(getc(f), EOF);
	CHECK(fputs("end", f) >= 0);
	rewind(f);
	CHECK_STR(fgets(text, 20, f), "0ab3456789end");
#ifdef __FREEHOLD__
	rewind(f);
	CHECK_EQ(getc(f), '0');
	CHECK_EQ(putc('X', f), 'X');
	CHECK_EQ(getc(f), 'b');
	CHECK_EQ(putc('Y', f), 'Y');
	rewind(f);
	CHECK_STR(fgets(text, 20, f), "0XbY456789end");
#endif
	CHECK_EQ(fclose(f), 0);
	CHECK_EQ(unlink(path), 0);
}

/* The forms for a caller that holds the stream do the same. */
static void unlocked(void)
{
	char *path = scratch("unlocked"), *moved = scratch("moved");
	char text[20], buffer[100];
	FILE *f = fopen(path, "w+");
	setbuffer(f, buffer, sizeof buffer);
	flockfile(f);
	CHECK_EQ(ftrylockfile(f), 0);
	CHECK_EQ(putc_unlocked('a', f), 'a');
	CHECK_EQ(fputc_unlocked('b', f), 'b');
	CHECK(fputs_unlocked("cd", f) >= 0);
	CHECK_EQ(fwrite_unlocked("efgh", 2, 2, f), 2);
	CHECK_EQ(fflush_unlocked(f), 0);
	CHECK_STR(contents(path), "abcdefgh");
	rewind(f);
	CHECK_EQ(getc_unlocked(f), 'a');
	CHECK_EQ(fgetc_unlocked(f), 'b');
	CHECK_EQ(fread_unlocked(text, 1, 2, f), 2);
	CHECK_MEM(text, "cd", 2);
	CHECK_STR(fgets_unlocked(text, 20, f), "efgh");
	CHECK(feof_unlocked(f));
	CHECK(!ferror_unlocked(f));
	clearerr_unlocked(f);
	CHECK(!feof_unlocked(f));
	CHECK_EQ(fileno_unlocked(f), fileno(f));
	funlockfile(f);
	funlockfile(f);
	CHECK_EQ(fclose(f), 0);
	CHECK_EQ(renameat(AT_FDCWD, path, AT_FDCWD, moved), 0);
	f = fopen(path, "w");
	CHECK_EQ(fclose(f), 0);
	CHECK_EQ(renameat2(AT_FDCWD, path, AT_FDCWD, moved, RENAME_NOREPLACE), -1);
	CHECK_EQ(errno, EEXIST);
	CHECK_EQ(renameat2(AT_FDCWD, path, AT_FDCWD, moved, 0), 0);
	CHECK_EQ(unlink(moved), 0);
}

/* Behind the end of a pipe or a terminal there may be more, which rewind asks for again. */
static void rewound_unseekable(void)
{
	int fds[2];
	CHECK_EQ(pipe(fds), 0);
	FILE *f = fdopen(fds[0], "r");
	CHECK_EQ(write(fds[1], "x", 1), 1);
	CHECK_EQ(close(fds[1]), 0);
	CHECK_EQ(getc(f), 'x');
	CHECK_EQ(getc(f), EOF);
	CHECK(feof(f));
	CHECK_EQ(putc('y', f), EOF);
	CHECK(ferror(f));
	rewind(f);
	CHECK(!feof(f));
	CHECK(!ferror(f));
	CHECK_EQ(fclose(f), 0);
}

int main(void)
{
	pushed_back();
	sticky_end();
	lines();
	both_ways();
	unlocked();
	rewound_unseekable();
	CHECK(scratch_end());
	return check_done();
}
