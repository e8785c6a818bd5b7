/* SPDX-License-Identifier: MIT */
/* The program that does nothing, of the host's library: whether a machine's programs run at all. */
int main(void)
{
	return 0;
}
