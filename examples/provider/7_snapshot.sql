-- 7_snapshot.sql: what has changed between two days.
--
-- The views of 4_facts to 6_report tell how things stand now.  Take a snapshot
-- once a day,
--
--		SELECT provider.take_snapshot();
--
-- and ask provider.snapshot_change what was lost, new, moved or has become a
-- shell since the one before, or provider.changes_between(a, b) for any two.

-- Columns of the types that the facts have.
CREATE TABLE provider.snapshot AS
SELECT
	t.today AS taken_on, n.service_id, n.subject_id, n.number, n.domain,
	n.class, n.class AS subject_class,
	-- here, here+elsewhere, elsewhere, none; NULL: not known
	n.class AS access,
	n.resolves
FROM provider.today t
CROSS JOIN provider.service_now n
WITH NO DATA;
ALTER TABLE provider.snapshot ADD PRIMARY KEY (taken_on, service_id);
COMMENT ON TABLE provider.snapshot IS 'how every service stood on a day';

-- Snapshot of provider.today; a second one on the same day replaces the first.
-- Returns the number of services.
CREATE FUNCTION provider.take_snapshot() RETURNS bigint
LANGUAGE sql VOLATILE
BEGIN ATOMIC
	DELETE FROM provider.snapshot s
	USING provider.today t
	WHERE s.taken_on = t.today;

	WITH taken AS (
		INSERT INTO provider.snapshot (taken_on, service_id, subject_id, number, domain,
			class, subject_class, access, resolves)
		SELECT
			t.today, n.service_id, n.subject_id, n.number, n.domain,
			n.class, s.class,
			CASE WHEN n.access_here AND n.access_elsewhere THEN 'here+elsewhere'
				 WHEN n.access_here THEN 'here'
				 WHEN n.access_elsewhere THEN 'elsewhere'
				 WHEN NOT n.access_elsewhere THEN 'none' END,
			n.resolves
		FROM provider.today t
		CROSS JOIN provider.service_now n
		LEFT JOIN provider.subject_now s ON s.subject_id = n.subject_id
		RETURNING 1
	)
	SELECT count(*) FROM taken;
END;
COMMENT ON FUNCTION provider.take_snapshot() IS 'store how every service stands on provider.today, in place of an earlier snapshot of that day; the number of services';

-- What differs between two snapshots.  One row per service and change:
--
--	new				was not there
--	lost			is not there any more (the row, not only the filing)
--	shell			has become a shell
--	shell_ended		is a shell no more, and not cancelled
--	cancelled		its filing was cancelled
--	moved			access or resolution has moved to or from us
--	class			any other change of class
--	renumbered		has another number
--	subject_class	its subject has another class
CREATE FUNCTION provider.changes_between(before date, after date)
RETURNS TABLE (
	change text, service_id input.service.service_id%TYPE, subject_id input.service.subject_id%TYPE, number text, domain text,
	value_before text, value_after text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT
		c.change,
		coalesce(b.service_id, a.service_id),
		coalesce(b.subject_id, a.subject_id),
		coalesce(b.number, a.number)::text,
		coalesce(b.domain, a.domain),
		c.value_before,
		c.value_after
	FROM (SELECT * FROM provider.snapshot WHERE taken_on = changes_between.before) a
	FULL JOIN (SELECT * FROM provider.snapshot WHERE taken_on = changes_between.after) b
		ON b.service_id = a.service_id
	CROSS JOIN LATERAL (VALUES
		('new', a.service_id IS NULL, NULL, b.class),
		('lost', b.service_id IS NULL, a.class, NULL),
		('shell', a.class <> 'shell' AND b.class = 'shell', a.class, b.class),
		('shell_ended', a.class = 'shell' AND b.class NOT IN ('shell', 'cancelled'), a.class, b.class),
		('cancelled', a.class <> 'cancelled' AND b.class = 'cancelled', a.class, b.class),
		('class', a.class <> b.class AND a.class <> 'shell' AND b.class NOT IN ('shell', 'cancelled'), a.class, b.class),
		('moved', (a.access LIKE 'here%') <> (b.access LIKE 'here%')
			OR (a.resolves = 'here') <> (b.resolves = 'here')
			OR a.access LIKE '%elsewhere' AND b.access = 'none'
			OR b.access LIKE '%elsewhere' AND a.access = 'none',
			concat_ws(' ', coalesce(a.access, 'unknown'), coalesce(a.resolves, 'unknown')),
			concat_ws(' ', coalesce(b.access, 'unknown'), coalesce(b.resolves, 'unknown'))),
		('renumbered', a.service_id = b.service_id AND a.number IS DISTINCT FROM b.number, a.number::text, b.number::text),
		('subject_class', a.subject_class <> b.subject_class, a.subject_class, b.subject_class)
	) c (change, happened, value_before, value_after)
	WHERE c.happened
	ORDER BY 1, 2;
END;
COMMENT ON FUNCTION provider.changes_between(date, date) IS 'what differs between the snapshots of two days: new, lost, shell, shell_ended, cancelled, moved, class, renumbered, subject_class; a day without a snapshot is an empty one';

-- Between the last two.
CREATE VIEW provider.snapshot_change WITH (security_invoker = true) AS
SELECT d.before, d.after, c.*
FROM (
	SELECT x.after, (SELECT max(taken_on) FROM provider.snapshot WHERE taken_on < x.after) AS before
	FROM (SELECT max(taken_on) AS after FROM provider.snapshot) x
) d
CROSS JOIN LATERAL provider.changes_between(d.before, d.after) c
WHERE d.before IS NOT NULL;
COMMENT ON VIEW provider.snapshot_change IS 'what differs between the last two snapshots';
