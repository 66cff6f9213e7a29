-- Notices as text.  Those of all years were written for this test, from the
-- days that each has, in the clauses of its year (test/core/notice_maker.h);
-- the one for 2027 is made up: no such notice is meant.
SET DateStyle = ISO;
CREATE FUNCTION pg_temp.try(notice text, year int, OUT answer text, OUT detail text, OUT hint text, OUT code text)
LANGUAGE plpgsql AS $$
BEGIN
	answer := jsonb_array_length(beian_read_notice(notice, year)->'days') || ' days';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS answer = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT, code = RETURNED_SQLSTATE;
END $$;

\set texts `cat test/data/notices.txt`
CREATE TEMP TABLE notices AS
SELECT substring(t FROM '关于(\d{4})年')::int AS year, t AS text
FROM regexp_split_to_table(:'texts', '====\n?') t WHERE t <> '';

-- each year, with what there is to remark
CREATE TEMP TABLE read AS SELECT year, beian_read_notice(text) AS notice FROM notices ORDER BY year;
SELECT count(*) AS years, count(*) FILTER (WHERE (notice->>'year')::int = year AND notice->>'title' = '国务院办公厅关于' || year || '年部分节假日安排的通知'
	AND notice->'papers'->>0 = notice->>'document' AND (notice->>'published_on')::date = make_date(year - 1, 12, 1)
	AND NOT notice ? 'amends') AS as_written
FROM read;
SELECT notice - 'days' AS "2026", notice->'days'->3 AS day FROM read WHERE year = 2026;

-- against the shipped rows: what differs was changed by a later notice, but
-- for 元旦 2001, which no notice of the State Council has.  Statutory days have
-- the name of their own festival there.
CREATE TEMP TABLE days AS
SELECT r.year, (d->>'date')::date AS day, d->>'name' AS name, (d->>'isOffDay')::boolean AS off
FROM read r, jsonb_array_elements(r.notice->'days') d;
SELECT COALESCE(d.year, h.year) AS year, day, d.name AS read, d.off, h.name AS shipped, h.kind
FROM days d FULL JOIN (SELECT * FROM beian_holiday WHERE calendar = 'CN' AND year <= 2026) h USING (day)
WHERE d.day IS NULL OR h.day IS NULL OR d.year <> h.year OR d.off <> (h.kind <> 'makeup')
	OR (d.name <> h.name AND (h.kind <> 'statutory' OR NOT string_to_array(d.name, '、') @> string_to_array(h.name, '、')))
ORDER BY day;

-- the changes of 2015 and 2019: with them in their place the rows are the shipped ones
CREATE TEMP TABLE changes AS
SELECT beian_read_notice(t) AS notice FROM (VALUES
('国务院关于中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日调休放假的通知
国发明电〔2015〕1号
2015年9月3日全国放假1天。为方便公众，特作如下调休：9月3日至5日调休放假，共3天。其中9月3日（星期四）放假，9月4日（星期五）调休，9月6日（星期日）上班。
国务院
2015年5月13日'),
('国务院办公厅关于调整2019年劳动节假期安排的通知
国办发明电〔2019〕3号
经国务院批准，现将调整2019年劳动节假期安排通知如下：
一、2019年5月1日至4日放假调休，共4天。4月28日（星期日）、5月5日（星期日）上班。
二、各单位要做好准备。
国务院办公厅
2019年3月22日')) v (t);
SELECT notice - 'days' AS change FROM changes ORDER BY notice->>'year';
WITH changed AS (
	SELECT (c.notice->>'year')::int AS year, c.notice->>'amends' AS amends, (d->>'date')::date AS day, (d->>'isOffDay')::boolean AS off
	FROM changes c, jsonb_array_elements(c.notice->'days') d
), final AS (
	SELECT day, off FROM days d WHERE year IN (2015, 2019) AND NOT EXISTS (SELECT FROM changed c WHERE c.year = d.year AND c.amends = d.name)
	UNION ALL SELECT day, off FROM changed
)
SELECT count(*) AS days, count(*) FILTER (WHERE f.day IS NULL OR h.day IS NULL OR f.off <> (h.kind <> 'makeup')) AS wrong
FROM final f FULL JOIN (SELECT * FROM beian_holiday WHERE calendar = 'CN' AND year IN (2015, 2019)) h USING (day);

-- from the text to the calendar: a year that is not shipped
\set made_up `cat test/data/notice_2027_made_up.json`
\set text '国务院办公厅关于2027年部分节假日安排的通知\n国办发明电〔2026〕99号\n现将2027年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假安排通知如下。\n一、元旦：1月1日至3日放假，共3天。\n二、春节：2月5日至12日放假调休，共8天。1月31日（星期日）、2月14日（星期日）上班。\n三、清明节：4月3日至5日放假，共3天。\n四、劳动节：5月1日至5日放假调休，共5天。5月8日（星期六）上班。\n五、端午节：6月9日放假1天。\n六、中秋节：9月15日放假1天。\n七、国庆节：10月1日至7日放假调休，共7天。9月26日（星期日）、10月9日（星期六）上班。\n国务院办公厅'
SELECT beian_read_notice(:'text')->'days' = :'made_up'::jsonb->'days' AS as_listed, beian_read_notice(:'text') - 'days' AS notice;
BEGIN;
SELECT * FROM beian_load_notice(beian_read_notice(:'text'));
SELECT beian_is_workday('2027-01-31') AS made_up, beian_is_workday('2027-02-05') AS off;
ROLLBACK;

-- an address stands for the number
SELECT beian_read_notice(:'text' || ' https://www.gov.cn/zhengce/content/1.htm')->'papers' AS papers;

-- what is refused names item, clause and reason
\pset format unaligned
SELECT s.part, s.other, t.*
FROM (VALUES
	('（星期日）、2月14日', '（星期六）、2月14日', NULL),
	('共8天', '共7天', NULL),
	('2月14日（星期日）', '2月15日（星期一）', NULL),
	('2月14日（星期日）', '2月7日（星期日）', NULL),
	('1月31日（星期日）、', '', NULL),
	('2月5日至12日放假调休，共8天', '2月6日至13日放假调休，共8天', NULL),
	(E'上班。\n三', E'值班。\n三', NULL),
	(E'上班。\n三', E'。\n三', NULL),
	('三、清明节', '三、火把节', NULL),
	('六、中秋节', '七、中秋节', NULL),
	(E'\n六、中秋节：9月15日放假1天。\n七、', E'\n六、', NULL),
	('4月3日至5日', '3日至5日', NULL),
	('6月9日', '6月31日', NULL),
	('关于2027年', '关于2026年', NULL),
	('2027', '', NULL),
	('2027', '', 2027),
	('关于2027年', '关于2026年', 2027),
	('二、', '二、', 2026),
	('国务院办公厅关于', '某某市人民政府办公室关于', NULL),
	('2027', '2047', NULL),
	('2027', '2038', NULL)
) s (part, other, year), LATERAL pg_temp.try(replace(:'text', s.part, s.other), s.year) t;
SELECT t.* FROM (VALUES ('国务院办公厅关于延长2020年春节假期的通知
现将延长2020年春节假期的安排通知如下。
一、延长2020年春节假期至2月2日，2月3日（星期一）起正常上班。'),
('国务院办公厅关于2003年“五一”放假调休安排的通知
现将2003年“五一”放假调休安排通知如下：5月1日-3日为法定假日，5月3日（星期六）的公休调至5月5日（星期一）休息，5月4日（星期日）照常公休。'),
(''), ('x'), (E'\u4e0a') ) v (notice), LATERAL pg_temp.try(notice, NULL) t;
SELECT y, t.* FROM (VALUES (0), (-1), (999), (10000), (2147483647), (-2147483648)) v (y), LATERAL pg_temp.try('x', y) t;
\pset format aligned
SELECT beian_read_notice(NULL) IS NULL AS "null", beian_read_notice(NULL, 2027) IS NULL AS "null too";

-- a forecast has neither number nor signature; another notice may follow
SELECT beian_read_notice(replace(replace(:'text', '国办发明电〔2026〕99号', ''), E'\n国务院办公厅', ''))->'papers' AS papers;
SELECT jsonb_array_length(beian_read_notice(:'text' || E'\n一、延长2027年春节假期')->'days') AS days;

-- a text of any length that there is, but for one that is no notice
SELECT answer FROM pg_temp.try(:'text' || repeat(E'\n版权所有', 10000), NULL);
SELECT (pg_temp.try(repeat('x', 1048576), NULL)).*;
SELECT (pg_temp.try(repeat('x', 1048577), NULL)).*;

-- the statute is that of the rows: a user's row for a day stands for the
-- shipped one, and rows of other kinds say nothing of it
BEGIN;
INSERT INTO beian_holiday (calendar, day, kind, name)
VALUES ('CN', '2027-01-01', 'statutory', '元旦'), ('CN', '2027-05-01', 'holiday', '劳动节'), ('CN-GX', '2027-05-03', 'statutory', '劳动节'),
	('CN', '2027-06-10', 'statutory', NULL);
SELECT answer FROM pg_temp.try(:'text', NULL);
INSERT INTO beian_holiday (calendar, day, kind, name) VALUES ('CN', '2027-05-03', 'statutory', '劳动节');
SELECT (pg_temp.try(:'text', NULL)).*;
ROLLBACK;
