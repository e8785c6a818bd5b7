/* SPDX-License-Identifier: MIT */
/* resolv.h: questions to DNS servers, in messages of the caller's (BSD). */
#ifndef _RESOLV_H
#define _RESOLV_H

#include <arpa/nameser.h>
#include <netinet/in.h>

/*
 * BSD. Reads /etc/resolv.conf: 0. Not needed, for each question does so. There is no _res; the options are those of
 * that file.
 */
int res_init(void);

/*
 * BSD. A question of class (C_IN) and type (T_A, ...) for a name, which asks the server to go on asking, in len bytes
 * at buf: its length, or -1 where it has no room or the name is none. operation: QUERY alone; data, record: not used.
 */
int res_mkquery(int __operation, const char *__name, int __class, int __type,
                const unsigned char *__data, int __data_len, const unsigned char *__record,
                unsigned char *__buf, int __len);

/*
 * BSD. Sends a message of up to 512 bytes, that holds a question and no more, to the servers in turn, until one answers:
 * bytes of the answer, of which the first len are in answer; where it has more than 4,096, that many, marked as truncated. -1 with h_errno (netdb.h) where none does, or one says that
 * there is no such name.
 */
int res_send(const unsigned char *__message, int __message_len, unsigned char *__answer, int __len);

/* BSD. res_mkquery and res_send; also -1 with h_errno NO_DATA where nothing answers the question. */
int res_query(const char *__name, int __class, int __type, unsigned char *__answer, int __len);

/* BSD. res_query for "name.domain"; for the name alone where domain is NULL. */
int res_querydomain(const char *__name, const char *__domain, int __class, int __type,
                    unsigned char *__answer, int __len);

/* BSD. res_query for the name, and below the domains that are searched; no further ones where it ends with a dot. */
int res_search(const char *__name, int __class, int __type, unsigned char *__answer, int __len);

/*
 * BSD. The name at `name` in the message up to `end`, as text in len bytes at buf: how many bytes of the message it
 * takes there, or -1 with errno EMSGSIZE where it is broken or has no room. A byte that is not printable is \DDD, and
 * \C is a character that means something in text (one of "$().;@\); names in text may have both.
 */
int dn_expand(const unsigned char *__message, const unsigned char *__end, const unsigned char *__name,
              char *__buf, int __len);

/* BSD. How many bytes the name at `name` takes, or -1. */
int dn_skipname(const unsigned char *__name, const unsigned char *__end);

/*
 * BSD. Puts a name into a message, len bytes at buf: how many it took, or -1. names (may be NULL) are the message's
 * begin and names that are in it already, ended by NULL: what the new one ends with is not repeated. It is added
 * where that is below names_end.
 */
int dn_comp(const char *__name, unsigned char *__buf, int __len, unsigned char **__names,
            unsigned char **__names_end);

#endif
