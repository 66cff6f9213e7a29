/*-------------------------------------------------------------------------
 *
 * footer.h
 *	  What is wrong with the filing numbers that a page shows.
 *
 *-------------------------------------------------------------------------
 */
#ifndef BEIAN_CORE_FOOTER_H
#define BEIAN_CORE_FOOTER_H

#include "link.h"

#include <stdint.h>

/* Findings and their codes, in the order of the domain footer_finding. */
#define FOOTER_FINDINGS(finding) \
	finding(ICP_MISSING, "icp_missing") \
	finding(ICP_OTHER, "icp_other") \
	finding(ICP_OTHER_SERVICE, "icp_other_service") \
	finding(ICP_SUBJECT_ONLY, "icp_subject_only") \
	finding(ICP_SERVICE_SHOWN, "icp_service_shown") \
	finding(ICP_FORM, "icp_form") \
	finding(ICP_SPACING, "icp_spacing") \
	finding(ICP_PLACEHOLDER, "icp_placeholder") \
	finding(ICP_NOT_AT_BOTTOM, "icp_not_at_bottom") \
	finding(ICP_NOT_LINKED, "icp_not_linked") \
	finding(ICP_LINK_HOST, "icp_link_host") \
	finding(ICP_LINK_OUTDATED, "icp_link_outdated") \
	finding(PSB_MISSING, "psb_missing") \
	finding(PSB_OTHER, "psb_other") \
	finding(PSB_PLACEHOLDER, "psb_placeholder") \
	finding(PSB_NO_ICON, "psb_no_icon") \
	finding(PSB_NOT_LINKED, "psb_not_linked") \
	finding(PSB_LINK_HOST, "psb_link_host") \
	finding(PSB_LINK_OUTDATED, "psb_link_outdated") \
	finding(PSB_LINK_FORM, "psb_link_form") \
	finding(PSB_LINK_DIGITS, "psb_link_digits") \
	finding(COPYRIGHT_MISSING, "copyright_missing") \
	finding(PAGE_SCRIPTED, "page_scripted")

typedef enum FooterCode
{
#define FOOTER_CODE(name, code) FOOTER_##name,
	FOOTER_FINDINGS(FOOTER_CODE)
#undef FOOTER_CODE
	FOOTER_CODES
} FooterCode;

typedef enum FooterAbout
{
	FOOTER_ABOUT_PAGE,
	FOOTER_ABOUT_ICP,
	FOOTER_ABOUT_PSB
} FooterAbout;

typedef struct FooterFinding
{
	FooterCode	code;
	FooterAbout about;
	bool		has_place;		/* the two ranges are set */
	bool		has_number;		/* the value is set: it is no mere filler */
	int64_t		value;
	size_t		start;			/* the number, bytes of the source */
	size_t		end;
	size_t		link_start;		/* with the link that it stands in */
	size_t		link_end;
} FooterFinding;

/* each code once, and page_scripted for each number */
#define FOOTER_FINDINGS_MAX (FOOTER_CODES + 1)

typedef struct FooterRequest
{
	const char *html;
	size_t		len;
	int64_t		icp;			/* the numbers that should be shown */
	bool		has_psb;
	int64_t		psb;
	const LinkHosts *hosts;		/* further right hosts, or NULL */
	Work	   *work;
	void	   *(*resize) (void *chunk, size_t size);	/* chunk NULL: new */
} FooterRequest;

/* Findings in the order of their codes; returns their count. */
extern int	footer_check(const FooterRequest *request,
						 FooterFinding findings[FOOTER_FINDINGS_MAX]);

#endif							/* BEIAN_CORE_FOOTER_H */
