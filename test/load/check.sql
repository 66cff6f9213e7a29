-- Answers against the rows.  A change that commits while they are compared
-- would be in one of the two only: changes to these calendars wait.
\set day random(0, 450)
\set n random(1, 30)
\set c random(1, 4)
BEGIN;
SELECT pg_advisory_xact_lock_shared(42);
SELECT load.check_answers(date '2025-01-05' + :day, :n, 'L' || :c);
COMMIT;
