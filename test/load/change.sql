-- A change to what others ask.  The lock is held until the change has been
-- committed, and so was told to all sessions.
\set day random(0, 600)
\set c random(0, 4)
\set how random(1, 10)
\set n random(0, 90)
SELECT pg_advisory_lock(42);
BEGIN;
SELECT load.change_day(date '2025-01-05' + :day, CASE WHEN :c = 0 THEN 'CN' ELSE 'L' || :c END, :how);
UPDATE filing.beian_rule SET quantity = :n WHERE code = 'load_rule';
COMMIT;
SELECT pg_advisory_unlock(42);
