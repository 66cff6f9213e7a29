/*-------------------------------------------------------------------------
 *
 * element.h
 *	  A tag of a page, with what its attributes say of how it is shown.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CORE_ELEMENT_H
#define BEIAN_CORE_ELEMENT_H

#include "html.h"

/* What an element is to the reading of a page. */
#define ELEMENT_RAW			1	/* its content is no markup */
#define ELEMENT_TEXTLESS	2	/* hiding it hides no text, see element.c */
#define ELEMENT_PICTURE		4	/* may be empty and a picture by its style */
#define ELEMENT_UNSEEN		8	/* never shown */
#define ELEMENT_LINK		16
#define ELEMENT_HEADER		32
#define ELEMENT_FOOTER		64
#define ELEMENT_MAIN		128 /* begins the main part of a page */
#define ELEMENT_HEADING		256
#define ELEMENT_PART		(ELEMENT_HEADER | ELEMENT_FOOTER | \
							 ELEMENT_MAIN | ELEMENT_HEADING)
#define ELEMENT_SCRIPT		512
#define ELEMENT_IMAGE		1024
#define ELEMENT_DRAWING		2048

typedef struct Element
{
	HtmlTag		tag;
	unsigned	kind;			/* ELEMENT_ flags */
	bool		hidden;			/* by attribute or style of its own */
	bool		icon;			/* image, or styled as one */
	bool		styled;			/* has a class or a style */
	bool		named;			/* has an id */
	bool		clickable;		/* a script opens something */
	const char *css_class;		/* NULL: none */
	const char *css_class_end;
	const char *href;			/* NULL: none */
	const char *href_end;
} Element;

/* The tag at s, as html_tag_begin; returns what follows it. */
extern const char *element_read(Work *work, Element *element, const char *s,
								const char *limit);

/* Does a class have a name as badges of the police have it? */
extern bool element_is_badge(Work *work, const char *css_class,
							 const char *end);

#endif							/* BEIAN_CORE_ELEMENT_H */
