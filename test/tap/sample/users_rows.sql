-- users' rows in every table that takes them
SET search_path = filing;
INSERT INTO beian_calendar (code, parent, make_up_days, zh)
VALUES ('BANK', 'CN', false, '银行'), ('BRANCH', 'BANK', true, '支行');
-- a day off of the notice is worked, a working day is off
INSERT INTO beian_holiday (calendar, day, kind, name)
VALUES ('CN', '2026-10-07', 'makeup', '加班'),
       ('CN', '2026-12-21', 'holiday', '停电'),
       ('BANK', '2026-12-22', 'holiday', '盘点'),
       ('BRANCH', '2026-12-23', 'holiday', '搬家');
SELECT beian_load_notice('{"year": 2027, "papers": ["https://www.gov.cn/2027"],
  "days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true},
           {"name": "元旦", "date": "2027-01-04", "isOffDay": true},
           {"name": "元旦", "date": "2027-01-09", "isOffDay": false}]}');
INSERT INTO beian_rule (code, region, trigger, quantity, unit, bound, kind, basis)
VALUES ('psb_filing', '11', 'service_opened', 20, 'workday', 'subject', 'policy', '更严'),
       ('own_check', '*', 'order_submitted', 2, 'workday', 'provider', 'policy', NULL);
INSERT INTO beian_rule (code, valid_from, valid_to, sense, trigger, unit, window_from, window_to, bound, kind, checked_on)
VALUES ('own_report', '2020-01-01', 'infinity', 'lapses', 'own_event', 'window', '02-01', '02-29', 'provider', 'policy', '2026-01-02');
INSERT INTO beian_region_setting (region, key, value, valid_from, as_of)
VALUES ('44', 'footer_number', 'service', '2020-01-01', '2026-01-02'),
       ('*', 'own_setting', E'tab\there', '-infinity', NULL);
