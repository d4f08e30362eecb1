-- What the schema file cannot say: allowed values, one open transfer a member, indexes of open work, and what the role
-- `app` may do. The roles owner and app are made by the stack or the operator, before the migrations.

ALTER TABLE organisation
  ADD CHECK (kind IN ('work-committee', 'committee', 'general-branch', 'branch', 'group')),
  ADD CHECK (path LIKE '/%/'),
  ADD CHECK (code !~ '/');
ALTER TABLE role_holding
  ADD CHECK (role IN ('secretary', 'deputy-secretary', 'organisation-commissioner', 'discipline-commissioner', 'group-leader',
                      'organisation-officer', 'community-worker', 'administrator', 'auditor')),
  ADD CHECK (to_date IS NULL OR to_date >= from_date);
ALTER TABLE member
  ADD CHECK (sex IN ('male', 'female')),
  ADD CHECK (kind IN ('full', 'probationary')),
  ADD CHECK (standing IN ('normal', 'lost', 'stopped', 'ended')),
  ADD CHECK (inform_by IN ('in-app', 'sms', 'phone', 'visit', 'family', 'letter')),
  ADD CHECK (dues_paid_to IS NULL OR dues_paid_to ~ '^[0-9]{4}-(0[1-9]|1[0-2])$');
ALTER TABLE "case" ADD CHECK (seq > 0);
ALTER TABLE task_seat ADD CHECK (person_id IS NOT NULL OR (organisation_id IS NOT NULL AND role IS NOT NULL));
ALTER TABLE job ADD CHECK (status IN ('waiting', 'checking', 'refused', 'writing', 'done', 'failed'));

-- A path is looked up by its beginning. Partial in form only: the comparison of schema and migrations then leaves it alone.
CREATE INDEX organisation_path_prefix ON organisation (path text_pattern_ops) WHERE path IS NOT NULL;
-- 一个党员同时只有一件正在办理的组织关系接转
CREATE UNIQUE INDEX case_one_open_transfer ON "case" (member_id) WHERE procedure = 'relation-transfer' AND closed_at IS NULL;
CREATE INDEX case_open ON "case" (due_on) WHERE closed_at IS NULL;
CREATE INDEX task_open ON task (due_on) WHERE closed_at IS NULL;
CREATE INDEX notice_waiting ON notice (not_before) WHERE delivered_at IS NULL;
CREATE INDEX notice_inbox ON notice (person_id, delivered_at) WHERE delivered_at IS NOT NULL;
CREATE INDEX job_open ON job (created_at) WHERE finished_at IS NULL;

-- The registers and the read model change; what only grows may be read and added to, and nothing else.
GRANT USAGE ON SCHEMA public TO app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app;
GRANT SELECT, INSERT, UPDATE ON
  organisation, person, role_holding, session, member, "case", case_organisation, case_reader, task, task_seat, upcoming,
  letter, request, counter, calendar_year, notice, audit_head, job, heartbeat TO app;
GRANT DELETE ON session, task_seat, upcoming, request, heartbeat, job, blob TO app;
GRANT SELECT, INSERT ON timeline, submission, audit, seal, relation_change, blob TO app;
