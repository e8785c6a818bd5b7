/* SPDX-License-Identifier: MIT */
/* The program that does nothing: whether anything can be run at all, and how small a program is. */
int main(void)
{
	return 0;
}
