-- 1_schema.sql: tables of an access provider (接入服务商), as an example.
--
-- What a provider knows about the filings of its customers: who filed what,
-- who connects it, where it resolves, what its pages show, what was found
-- wrong, what is under way.  Nothing above reads these tables directly: only
-- the views of 3_input.sql do.  Who has tables of his own needs neither this
-- file nor 2_keys.sql.
--
-- Order of the files: 1_schema (tables and what each row must satisfy),
-- data, 2_keys (keys, references, indexes: they are built faster after a bulk
-- load), 3_input, 4_facts, 4_check, 5_questions, 6_report, 7_snapshot.
--
-- Instants are timestamptz, as systems write them; which civil day of China
-- they are is beian_china_date()'s matter, in the input views.

CREATE SCHEMA sample;
COMMENT ON SCHEMA sample IS 'tables of an example access provider';

-- Who has filed (备案主体), or is about to.
CREATE TABLE sample.subject (
	id					bigint NOT NULL,
	name				text NOT NULL CHECK (name <> ''),
	-- GB/T 2260, two digits: the province whose authority keeps the filing
	province			text NOT NULL CHECK (province ~ '^[1-6][0-9]$'),
	nature				text NOT NULL
		CHECK (nature IN ('individual', 'enterprise', 'institution',
						  'government', 'association', 'other')),
	-- of the certificate in the filing, and of the one that the customer of
	-- today has shown; where they differ the unit has changed
	cert_no_hash		text,
	customer_cert_hash	text,
	main_licence		icp_number,
	state				text NOT NULL
		CHECK (state IN ('none', 'filed', 'cancelled', 'unknown')),
	approved_at			timestamptz,
	updated_at			timestamptz,
	-- on a blacklist of the ministry or of the province
	restricted			boolean NOT NULL DEFAULT false,
	-- last read from the ministry's system; NULL: never
	checked_at			timestamptz,
	-- which of our customers sees the row, see rls.sql
	tenant				text,

	-- a subject's own number has no service part
	CHECK (icp_is_subject(main_licence)),
	-- no number before the filing; what the registry calls filed has one
	CHECK (state <> 'none' OR main_licence IS NULL),
	CHECK (state <> 'filed' OR main_licence IS NOT NULL),
	-- a filing of a province carries that province's character
	CHECK (icp_scheme(main_licence) <> 'filing'
		   OR icp_region(main_licence) = province)
);
COMMENT ON TABLE sample.subject IS '备案主体: who has filed, or is about to';

-- A site, app, mini program or quick app (互联网信息服务).
CREATE TABLE sample.service (
	id					bigint NOT NULL,
	-- NULL: the registry shows the service without its subject
	subject_id			bigint,
	-- the subject's number again, so that one CHECK sees both numbers;
	-- a foreign key keeps it equal to the subject's
	subject_licence		icp_number,
	kind				text NOT NULL
		CHECK (kind IN ('website', 'app', 'mini_program', 'quick_app')),
	name				text,
	licence				icp_number,
	state				text NOT NULL
		CHECK (state IN ('none', 'filed', 'cancelled', 'unknown')),
	-- the registry's 是否限制接入
	limit_access		boolean NOT NULL DEFAULT false,
	approved_at			timestamptz,
	opened_at			timestamptz,
	closed_at			timestamptz,
	-- when the pages were last compared with what was filed
	content_checked_at	timestamptz,
	-- when what was filed was last compared with the certificates
	info_checked_at		timestamptz,
	-- when the authority found the filing false
	false_found_at		timestamptz,
	checked_at			timestamptz,
	-- copied from elsewhere as it stood: its number is not ours to refuse;
	-- number_mismatch lists what is wrong with it
	taken_over			boolean NOT NULL DEFAULT false,

	CHECK (NOT icp_is_subject(licence)),
	CHECK (state <> 'none' OR licence IS NULL),
	-- -1 is a site, -1A an app, -1X a mini program, -1K a quick app
	CHECK (taken_over OR icp_kind(licence) = kind),
	-- a service's number begins with its subject's
	CHECK (taken_over OR subject_licence @> licence),
	CHECK (closed_at >= opened_at)
);
COMMENT ON TABLE sample.service IS '互联网信息服务: sites, apps, mini programs, quick apps';

-- The domains of a service.  Since 2019 one; older filings may have several.
CREATE TABLE sample.service_domain (
	service_id			bigint NOT NULL,
	domain				text NOT NULL CHECK (domain = lower(domain)),
	-- the one by which people call it
	main				boolean NOT NULL DEFAULT true,
	expires_on			date,
	reg_state			text NOT NULL
		CHECK (reg_state IN ('valid', 'expired', 'unknown')),
	holder_name			text,
	-- what the holder is to the subject: itself, or one of those whom a unit
	-- may let hold it
	holder_relation		text
		CHECK (holder_relation IN ('self', 'shareholder', 'head',
								   'senior_manager', 'other')),
	realname_ok			boolean
);
COMMENT ON TABLE sample.service_domain IS '域名: the domains of a service, their term and their holder';

-- Who connects a service (接入信息).  Provider 1 is ourselves.
CREATE TABLE sample.access (
	service_id			bigint NOT NULL,
	provider_id			int NOT NULL,
	since				date NOT NULL,
	until				date,
	cancel_cause		text
		CHECK (cancel_cause IN ('ip_changed', 'domain_expired', 'content',
								'customer', 'audit_overdue', 'authority')),
	ips					inet[],

	CHECK (until >= since),
	-- a cause belongs to an access that has ended
	CHECK (cancel_cause IS NULL OR until IS NOT NULL)
);
COMMENT ON TABLE sample.access IS '接入信息: which provider connects a service, and until when';

-- What our prober sees.  A visit updates its domain's row; what it saw before
-- lives on in the two instants below.
CREATE TABLE sample.probe (
	domain				text NOT NULL CHECK (domain = lower(domain)),
	at					timestamptz NOT NULL,
	resolves			text
		CHECK (resolves IN ('here', 'other_mainland', 'overseas', 'none')),
	-- first of the visits since which all have seen that
	since				timestamptz,
	-- first visit that found a server, wherever
	server_first_at		timestamptz,
	-- the block page stood there instead of the site
	blocked				boolean,
	has_traffic			boolean,
	-- the home page was fetched: the four columns below it say what it shows
	page_read			boolean NOT NULL DEFAULT false,
	footer_number		text,
	footer_href			text,
	psb_number			text,
	psb_href			text,
	-- the page itself, if it was kept; it says more than the four columns
	html				text,

	CHECK (since <= at AND server_first_at <= at)
);
COMMENT ON TABLE sample.probe IS '探测: where a domain resolves and what its home page shows';

-- Orders (备案订单).  Open until decided.
CREATE TABLE sample.filing_order (
	id					bigint NOT NULL,
	subject_id			bigint NOT NULL,
	service_id			bigint,
	type				text NOT NULL
		CHECK (type IN ('first_filing', 'add_service', 'add_access', 'change',
						'cancel_access', 'cancel_service', 'cancel_subject',
						'cancel_offline')),
	kind				text NOT NULL DEFAULT 'website'
		CHECK (kind IN ('website', 'app', 'mini_program', 'quick_app')),
	status				text NOT NULL
		CHECK (status IN ('draft', 'first_review', 'sms', 'authority',
						  'approved', 'rejected', 'withdrawn')),
	submitted_at		timestamptz NOT NULL,
	updated_at			timestamptz NOT NULL,
	sms_sent_at			timestamptz,
	sms_done_at			timestamptz,
	authority_received_at timestamptz,
	-- an offline cancellation: when the form reached the authority
	delivered_at		timestamptz,
	decided_at			timestamptz,

	CHECK (updated_at >= submitted_at),
	CHECK (sms_done_at >= sms_sent_at),
	CHECK (decided_at >= submitted_at),
	CHECK ((status IN ('approved', 'rejected', 'withdrawn'))
		   = (decided_at IS NOT NULL))
);
COMMENT ON TABLE sample.filing_order IS '备案订单: orders under way and decided';

-- What was found wrong with a filed service, by us or by the authority.
CREATE TABLE sample.audit (
	id					bigint NOT NULL,
	service_id			bigint NOT NULL,
	-- subject's or service's data, an app's, the content, the access
	item				text NOT NULL
		CHECK (item IN ('subject', 'service', 'app', 'content', 'access')),
	found_at			timestamptz NOT NULL,
	-- as printed on the notice; NULL: the usual term holds
	due_at				timestamptz,
	extended_to			timestamptz,
	fixed_at			timestamptz,

	CHECK (extended_to IS NULL OR extended_to > due_at),
	CHECK (fixed_at >= found_at)
);
COMMENT ON TABLE sample.audit IS '核查: what was found wrong, and by when it must be right';

-- Public-security filing (公安联网备案).
CREATE TABLE sample.psb (
	service_id			bigint NOT NULL,
	number				psb_number NOT NULL,
	approved_at			timestamptz,
	-- when the customer told us that the number is on the page
	hung_at				timestamptz
);
COMMENT ON TABLE sample.psb IS '公安联网备案 of a service';

-- Telecom licences (增值电信业务经营许可证), ours and our customers'.
CREATE TABLE sample.licence (
	number				icp_number NOT NULL,
	-- NULL: our own
	subject_id			bigint,
	issued_on			date NOT NULL,
	expires_on			date NOT NULL,
	-- last annual report
	report_done_on		date,

	CHECK (icp_is_subject(number) AND icp_scheme(number) <> 'filing'),
	CHECK (expires_on > issued_on)
);
COMMENT ON TABLE sample.licence IS '经营许可证: ours and our customers''';

-- Changes that a customer has told us of, before they happen.
CREATE TABLE sample.change_plan (
	id					bigint NOT NULL,
	subject_id			bigint NOT NULL,
	service_id			bigint,
	planned_on			date NOT NULL,
	-- change of the filing handed in; NULL: not yet
	filed_on			date
);
COMMENT ON TABLE sample.change_plan IS '变更计划: changes told to us before they happen';

-- Shell lists (空壳公示) of the provinces, a row per number on a list.
CREATE TABLE sample.shell_notice (
	region				text NOT NULL CHECK (region ~ '^[1-6][0-9]$'),
	published_on		date NOT NULL,
	-- as printed; NULL: the province's usual term holds
	until_on			date,
	number				icp_number NOT NULL,

	CHECK (until_on >= published_on)
);
COMMENT ON TABLE sample.shell_notice IS '空壳公示: numbers on the shell lists of the provinces';
