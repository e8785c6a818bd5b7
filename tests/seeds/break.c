/* SPDX-License-Identifier: MIT */
/* The program break, moved up by a page with brk and back; a key press between the steps. */
#include <stdio.h>
#include <unistd.h>

int main(void)
{
	printf("Welcome to sbrk example:%d\n", getpid());

	/* sbrk(0) tells where the break is. */
	void *first = sbrk(0);
	void *now = first;
	printf("Program Break Location1:%p\n", now);
	getchar();

	brk((char *)now + 4096);
	now = sbrk(0);
	printf("Program break Location2:%p\n", now);
	getchar();

	brk(first);
	now = sbrk(0);
	printf("Program Break Location3:%p\n", now);
	getchar();
	return 0;
}
