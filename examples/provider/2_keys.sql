-- 2_keys.sql: keys, references and indexes of the tables of 1_schema.sql.
-- After a bulk load; before it if there is little to load.

ALTER TABLE sample.subject ADD PRIMARY KEY (id);
-- what service.subject_licence refers to
ALTER TABLE sample.subject ADD UNIQUE (id, main_licence);
CREATE INDEX ON sample.subject (name);
CREATE INDEX ON sample.subject (main_licence);

ALTER TABLE sample.service ADD PRIMARY KEY (id);
ALTER TABLE sample.service
	ADD FOREIGN KEY (subject_id) REFERENCES sample.subject;
ALTER TABLE sample.service
	ADD FOREIGN KEY (subject_id, subject_licence)
	REFERENCES sample.subject (id, main_licence) ON UPDATE CASCADE;
-- one number, one service: of those that we entered ourselves
CREATE UNIQUE INDEX ON sample.service (licence) WHERE NOT taken_over;
CREATE INDEX ON sample.service (licence);
-- reports give numbers as text: looked up without a cast of one's own
CREATE INDEX ON sample.service ((licence::text));
CREATE INDEX ON sample.service (subject_id);

ALTER TABLE sample.service_domain ADD PRIMARY KEY (service_id, domain);
ALTER TABLE sample.service_domain
	ADD FOREIGN KEY (service_id) REFERENCES sample.service;
CREATE UNIQUE INDEX ON sample.service_domain (service_id) WHERE main;
-- not unique: a domain that stands under two numbers is a finding
CREATE INDEX ON sample.service_domain (domain);

ALTER TABLE sample.access ADD PRIMARY KEY (service_id, provider_id, since);
ALTER TABLE sample.access
	ADD FOREIGN KEY (service_id) REFERENCES sample.service;
-- a provider connects a service once at a time
CREATE UNIQUE INDEX ON sample.access (service_id, provider_id)
	WHERE until IS NULL;

ALTER TABLE sample.probe ADD PRIMARY KEY (domain);

ALTER TABLE sample.filing_order ADD PRIMARY KEY (id);
ALTER TABLE sample.filing_order
	ADD FOREIGN KEY (subject_id) REFERENCES sample.subject;
ALTER TABLE sample.filing_order
	ADD FOREIGN KEY (service_id) REFERENCES sample.service;
CREATE INDEX ON sample.filing_order (subject_id);
-- the registry takes one order of a subject at a time
ALTER TABLE sample.filing_order ADD CONSTRAINT one_open_order
	EXCLUDE USING btree (subject_id WITH =) WHERE (decided_at IS NULL);

ALTER TABLE sample.audit ADD PRIMARY KEY (id);
ALTER TABLE sample.audit ADD FOREIGN KEY (service_id) REFERENCES sample.service;
CREATE INDEX ON sample.audit (service_id);

ALTER TABLE sample.psb ADD PRIMARY KEY (service_id);
ALTER TABLE sample.psb ADD FOREIGN KEY (service_id) REFERENCES sample.service;
CREATE INDEX ON sample.psb (number);

ALTER TABLE sample.licence ADD PRIMARY KEY (number);
ALTER TABLE sample.licence
	ADD FOREIGN KEY (subject_id) REFERENCES sample.subject;

ALTER TABLE sample.change_plan ADD PRIMARY KEY (id);
ALTER TABLE sample.change_plan
	ADD FOREIGN KEY (subject_id) REFERENCES sample.subject;
ALTER TABLE sample.change_plan
	ADD FOREIGN KEY (service_id) REFERENCES sample.service;

ALTER TABLE sample.shell_notice ADD PRIMARY KEY (number, published_on);
