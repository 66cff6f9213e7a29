/*-------------------------------------------------------------------------
 *
 * region.h
 *	  The 31 provinces that issue filing numbers, and their characters.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CORE_REGION_H
#define BEIAN_CORE_REGION_H

#include <stddef.h>
#include <stdint.h>

/* All text is UTF-8.  Codes: GB/T 2260, two digits. */
typedef struct Region
{
	int			code;
	const char *iso;			/* ISO 3166-2 */
	const char *icp_char;		/* before ICP备, ICP证 */
	const char *telecom_char;	/* before B2- */
	const char *psb_char;		/* before 公网安备 */
	const char *aliases;		/* also seen, separated by blanks; may be "" */
	const char *name_zh;
	const char *name_en;
} Region;

#define REGION_COUNT 31

/* in the order of their codes */
extern const Region regions[REGION_COUNT];

/* NULL when there is none */
extern const Region *region_by_code(int code);

/*
 * By whatever people write: code of two digits, or of six that end in 0000; ISO
 * code with or without CN-; any character of the table; name in Chinese (with or
 * without 省, 市, 自治区 …) or English.  NULL: unknown.
 */
extern const Region *region_lookup(const char *s, size_t len);

/*
 * Code of the province that a character stands for in any kind of number; 0
 * when it stands for none.  Traditional characters are folded by the reader.
 */
extern int	region_of_char(uint32_t ch);

/*
 * Code of the province that a word of capital Latin letters stands for before a
 * telecom licence: the syllable of its character, or its name.  -1: of several,
 * so that nobody can tell; 0: of none.
 */
#define REGION_PINYIN_MAX	16	/* longer words are none */
extern int	region_of_pinyin(const char *word, size_t len);

#endif							/* BEIAN_CORE_REGION_H */
