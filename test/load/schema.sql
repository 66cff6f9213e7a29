-- What the clients of the load test work on, and the plain SQL that their
-- answers are compared with.
CREATE SCHEMA filing;
CREATE EXTENSION beian SCHEMA filing;
CREATE SCHEMA load;
ALTER DATABASE load SET search_path = load, filing;
SET search_path = load, filing;

-- calendars that all clients ask and change, and one that each has for itself
INSERT INTO beian_calendar (code, parent, make_up_days)
VALUES ('L1', 'CN', true), ('L2', 'CN', false), ('L3', 'L1', true), ('L4', 'L2', true);
INSERT INTO beian_calendar (code, parent)
SELECT 'OWN' || i, 'L1' FROM generate_series(0, 99) AS i;
INSERT INTO beian_rule (code, trigger, quantity, unit, roll, bound, kind)
VALUES ('load_rule', 'service_opened', 10, 'day', true, 'subject', 'policy');

CREATE TABLE service (number icp_number PRIMARY KEY, police psb_number, opened date);
CREATE INDEX ON service (police);
CREATE TABLE client (id int PRIMARY KEY, services int NOT NULL DEFAULT 0)
	WITH (fillfactor = 50);
INSERT INTO client SELECT i FROM generate_series(0, 99) AS i;

-- Is the day worked?  The nearest calendar's row decides, a user's before a
-- shipped one; without a row the weekday; and no weekend where any calendar on
-- the way, up to that row, works none.
CREATE FUNCTION is_worked(asked date, calendar text) RETURNS boolean STABLE LANGUAGE sql AS $$
	WITH RECURSIVE way AS (
		SELECT 0 AS far, code, parent, make_up_days FROM beian_calendar WHERE code = calendar
		UNION ALL
		SELECT far + 1, c.code, c.parent, c.make_up_days
		FROM way JOIN beian_calendar AS c ON c.code = way.parent)
	SELECT CASE
		WHEN isodow >= 6 AND EXISTS (SELECT FROM way WHERE NOT make_up_days AND code = calendar) THEN false
		ELSE coalesce((SELECT h.kind = 'makeup' FROM way JOIN beian_holiday AS h ON h.calendar = way.code
		               WHERE h.day = asked
		                 AND (h.kind <> 'makeup' OR isodow < 6
		                      OR NOT EXISTS (SELECT FROM way AS w WHERE NOT w.make_up_days AND w.far <= way.far))
		               ORDER BY far, h.origin DESC LIMIT 1), isodow < 6)
		END
	FROM extract(isodow FROM asked) AS isodow
$$;

-- Answers on the day, all of them compared; an error if one is wrong.
CREATE FUNCTION check_answers(asked date, n int, calendar text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	worked boolean[];		-- of the days asked + 1 to asked + 200
	nth date;
	rolled date;
	quantity int := (SELECT r.quantity FROM beian_rule AS r WHERE code = 'load_rule');
BEGIN
	worked := ARRAY(SELECT is_worked(asked + i, calendar) FROM generate_series(1, 200) AS i ORDER BY i);
	nth := (SELECT asked + i FROM (SELECT i, row_number() OVER (ORDER BY i) AS no
	                               FROM generate_series(1, 200) AS i WHERE worked[i]) AS w WHERE no = n);
	-- a term of none is the day itself
	rolled := CASE WHEN quantity = 0 THEN asked
		ELSE (SELECT asked + min(i) FROM generate_series(quantity, 200) AS i WHERE worked[i]) END;
	IF beian_add_workdays(asked, n, calendar) IS DISTINCT FROM nth
		OR beian_count_workdays(asked, nth, calendar) IS DISTINCT FROM n
		OR beian_count_workdays(asked, asked + 200, calendar) IS DISTINCT FROM cardinality(array_positions(worked, true))
		OR beian_is_workday(asked + 1, calendar) IS DISTINCT FROM worked[1]
		OR beian_deadline_day('load_rule', asked, NULL, calendar) IS DISTINCT FROM rolled
		OR beian_term_day(asked, n, 'workday', true, calendar) IS DISTINCT FROM nth
	THEN
		RAISE EXCEPTION 'wrong answer: % % % gives %, % in the rows; rule gives %, % in the rows', calendar, asked, n,
			beian_add_workdays(asked, n, calendar), nth, beian_deadline_day('load_rule', asked, NULL, calendar), rolled;
	END IF;
END $$;

-- One more service of the client's subject; an error if the index finds others
-- than were put in.
CREATE FUNCTION add_service(client_id int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	n int;
	subject icp_number;
	found int;
BEGIN
	UPDATE client SET services = services + 1 WHERE id = client_id RETURNING services - 1 INTO n;
	subject := format('京ICP备%s号', 2021000001 + client_id * 1000 + n / 500)::icp_number;
	INSERT INTO service VALUES (
		make_icp_number('京', icp_serial(subject), n % 500 + 1),
		format('京公网安备110105%s号', lpad((client_id * 100000 + n + 1)::text, 8, '0'))::psb_number, '2026-01-05');
	SELECT count(*) INTO found FROM service WHERE number <@ subject;
	-- the subject contains itself, and that is not in the table
	IF found <> n % 500 + 1 THEN
		RAISE EXCEPTION 'wrong answer: % has % services, % found', subject, n % 500 + 1, found;
	END IF;
END $$;

-- A change to one day of a calendar: off (1), worked if it is a weekend (2), or
-- as the parent says (any other).
CREATE FUNCTION change_day(changed date, calendar_code text, how int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM beian_holiday WHERE calendar = calendar_code AND day = changed AND origin = 'user';
	IF how IN (1, 2) THEN
		INSERT INTO beian_holiday (calendar, day, kind)
		VALUES (calendar_code, changed,
		        CASE WHEN how = 1 OR extract(isodow FROM changed) < 6 THEN 'holiday' ELSE 'makeup' END);
	END IF;
END $$;
