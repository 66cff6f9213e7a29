-- A change to the client's own calendar, seen before it commits, and nothing
-- of it once it is rolled back.
\set day random(0, 600)
\set how random(1, 10)
BEGIN;
SELECT load.change_day(date '2025-01-05' + :day, 'OWN' || :client_id, 1);
SELECT 1 / (NOT filing.beian_is_workday(date '2025-01-05' + :day, 'OWN' || :client_id))::int;
ROLLBACK;
BEGIN;
SELECT load.change_day(date '2025-01-05' + :day, 'OWN' || :client_id, :how);
COMMIT;
