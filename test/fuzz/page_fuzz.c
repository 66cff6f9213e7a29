/*
 * Pages: any bytes are a page; what is said of it is in it, and repeated, it
 * costs in proportion.
 */
#include "footer.h"

#include "check.h"
#include "slow.h"

#include <string.h>

static int
check_page(const char *s, size_t len, Work *work, FooterFinding *findings)
{
	FooterRequest request = { .html = s, .len = len, .has_psb = true };
	static const char icp[] = "京ICP备05070218号-3";
	static const char psb[] = "京公网安备11010502030143号";
	int			count;

	CHECK(icp_parse(icp, sizeof(icp) - 1, &request.icp, NULL));
	CHECK(psb_parse(psb, sizeof(psb) - 1, &request.psb, NULL));
	request.work = work;
	request.resize = slow_resize;
	count = footer_check(&request, findings);
	slow_free();
	return count;
}

static void
read_page(const char *s, size_t len, Work *work)
{
	FooterFinding findings[FOOTER_FINDINGS_MAX];

	check_page(s, len, work, findings);
}

int			LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	FooterFinding findings[FOOTER_FINDINGS_MAX];
	int			count = check_page((const char *) data, size, NULL, findings);

	CHECK(count >= 0 && count <= FOOTER_FINDINGS_MAX);
	for (int i = 0; i < count; i++)
	{
		const FooterFinding *f = &findings[i];

		CHECK(i == 0 || f->code >= findings[i - 1].code);
		CHECK(f->code < FOOTER_CODES && (f->has_place || !f->has_number));
		if (f->has_place)
			CHECK(f->link_start <= f->start && f->start < f->end &&
				  f->end <= f->link_end && f->link_end <= size);
		if (f->has_number)
			CHECK(f->about == FOOTER_ABOUT_PSB ? psb_is_valid(f->value) :
				  icp_is_valid(f->value));
	}
	slow_check((const char *) data, size, read_page);
	return 0;
}
