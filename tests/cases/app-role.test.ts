import { Client } from 'pg';
import { travel } from '../support/journey';
import { transfers } from '../support/transfers';

const t = transfers();

let app: Client;
beforeAll(async () => {
  app = new Client({ connectionString: t.house.config.databaseUrl });
  await app.connect();
  await travel(t, 'RECEIVED');
});
afterAll(() => app.end());

const GROWING = [
  'timeline',
  'submission',
  'audit',
  'seal',
  'seal_head',
  'relation_change',
  'dues_entry',
  'blob',
  'document',
  'document_print',
  'rule_override',
  'setting',
  'handover',
  'handover_item',
  'matter_result',
  'matter_votes',
];

/** What a table may be done to: the whole of it, so that a grant too many shows as well as one too few. */
const GRANTS: Record<string, string> = {
  organisation: 'INSERT SELECT UPDATE',
  person: 'INSERT SELECT UPDATE',
  role_holding: 'INSERT SELECT UPDATE',
  handover: 'INSERT SELECT',
  handover_item: 'INSERT SELECT',
  session: 'DELETE INSERT SELECT UPDATE',
  member: 'INSERT SELECT UPDATE',
  case: 'INSERT SELECT UPDATE',
  case_news: 'INSERT SELECT UPDATE',
  case_organisation: 'INSERT SELECT UPDATE',
  case_reader: 'INSERT SELECT UPDATE',
  task: 'INSERT SELECT UPDATE',
  task_seat: 'DELETE INSERT SELECT UPDATE',
  upcoming: 'DELETE INSERT SELECT UPDATE',
  letter: 'INSERT SELECT UPDATE',
  request: 'DELETE INSERT SELECT UPDATE',
  counter: 'INSERT SELECT UPDATE',
  calendar_year: 'INSERT SELECT UPDATE',
  notice: 'INSERT SELECT UPDATE',
  audit_head: 'INSERT SELECT UPDATE',
  import_heading: 'INSERT SELECT UPDATE',
  job: 'DELETE INSERT SELECT UPDATE',
  reconciliation: 'INSERT SELECT UPDATE',
  heartbeat: 'DELETE INSERT SELECT UPDATE',
  blob: 'DELETE INSERT SELECT',
  timeline: 'INSERT SELECT',
  submission: 'INSERT SELECT',
  audit: 'INSERT SELECT',
  seal: 'INSERT SELECT',
  seal_head: 'INSERT SELECT',
  audit_check: 'INSERT SELECT UPDATE',
  sign_in_try: 'DELETE INSERT SELECT UPDATE',
  second_factor: 'DELETE INSERT SELECT UPDATE',
  password_past: 'DELETE INSERT SELECT',
  // Besides what comes of it.
  approval: 'INSERT SELECT',
  relation_change: 'INSERT SELECT',
  outside_organisation: 'INSERT SELECT UPDATE',
  dues_transit: 'INSERT SELECT UPDATE',
  dues_base: 'INSERT SELECT UPDATE',
  dues_declaration: 'INSERT SELECT UPDATE',
  dues_entry: 'INSERT SELECT',
  dues_payment: 'INSERT SELECT UPDATE',
  dues_relief: 'INSERT SELECT UPDATE',
  side_task: 'INSERT SELECT UPDATE',
  // Registers of organisational life and dues.
  attendance: 'DELETE INSERT SELECT UPDATE',
  attendance_correction: 'INSERT SELECT',
  exemption: 'INSERT SELECT UPDATE',
  plan_item: 'INSERT SELECT UPDATE',
  sitting: 'INSERT SELECT UPDATE',
  sitting_host: 'DELETE INSERT SELECT UPDATE',
  study: 'INSERT SELECT UPDATE',
  duty_fact: 'INSERT SELECT UPDATE',
  book_entry: 'INSERT SELECT',
  book_year: 'INSERT SELECT',
  dues_publication: 'INSERT SELECT UPDATE',
  hand_over: 'INSERT SELECT UPDATE',
  large_gift: 'INSERT SELECT UPDATE',
  payment_list: 'INSERT SELECT',
  payment_list_line: 'INSERT SELECT UPDATE',
  receipt_print: 'INSERT SELECT',
  unit_link_place: 'INSERT SELECT UPDATE',
  unit_answer: 'INSERT SELECT UPDATE',
  unit_resource: 'INSERT SELECT UPDATE',
  resource_booking: 'INSERT SELECT UPDATE',
  joint_project: 'INSERT SELECT UPDATE',
  council_seat: 'INSERT SELECT UPDATE',
  unit_opinion: 'INSERT SELECT UPDATE',
  showing_consent: 'INSERT SELECT UPDATE',
  assignment: 'INSERT SELECT UPDATE',
  assignment_note: 'INSERT SELECT',
  batch: 'INSERT SELECT UPDATE',
  pending_start: 'DELETE INSERT SELECT UPDATE',
  sweep_run: 'INSERT SELECT UPDATE',
  duty_month: 'INSERT SELECT UPDATE',
  dry_run: 'INSERT SELECT UPDATE',
  dry_run_line: 'INSERT SELECT UPDATE',
  template: 'INSERT SELECT UPDATE',
  attachment: 'INSERT SELECT UPDATE',
  // Besides one column of each: see the statements below.
  ballot: 'INSERT SELECT',
  ballot_voter: 'INSERT SELECT',
  // Besides that it was withdrawn, its ballot, that somebody is counted again.
  sitting_matter: 'INSERT SELECT',
  left_out: 'INSERT SELECT',
  matter_result: 'INSERT SELECT',
  matter_votes: 'INSERT SELECT',
  delivery: 'INSERT SELECT UPDATE',
  relay_line: 'INSERT SELECT UPDATE',
  person_identity: 'DELETE INSERT SELECT',
  oidc_attempt: 'DELETE INSERT SELECT',
  start_draft: 'DELETE INSERT SELECT UPDATE',
  document: 'INSERT SELECT',
  document_print: 'INSERT SELECT',
  rule_override: 'INSERT SELECT',
  setting: 'INSERT SELECT',
};

test('the application may do to each table what it needs, and nothing else; what it grants itself comes to nothing', async () => {
  for (const table of GROWING) await app.query(`GRANT ALL ON ${table} TO app`);
  const { rows } = await app.query<{ table_name: string; granted: string }>(`
    SELECT c.relname AS table_name, coalesce(string_agg(p.privilege, ' ' ORDER BY p.privilege), '') AS granted
    FROM pg_class c
    LEFT JOIN LATERAL unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'])
      AS p(privilege) ON has_table_privilege('app', c.oid, p.privilege)
    WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'
    GROUP BY c.relname`);
  expect(Object.fromEntries(rows.map(({ table_name, granted }) => [table_name, granted]))).toEqual(GRANTS);
});

const FORBIDDEN = [
  ...GROWING.map((table) => `TRUNCATE ${table}`),
  'UPDATE timeline SET outcome = NULL',
  'UPDATE timeline SET hash = hash WHERE false',
  'DELETE FROM timeline',
  'UPDATE submission SET body = body',
  'DELETE FROM submission',
  "UPDATE audit SET action = 'nothing'",
  'DELETE FROM audit',
  'UPDATE seal SET heads = 0',
  'DELETE FROM seal',
  'UPDATE seal_head SET seq = 0',
  'DELETE FROM seal_head',
  'DELETE FROM approval',
  'UPDATE approval SET requested_by = decided_by',
  "UPDATE approval SET detail = '{}'",
  'UPDATE relation_change SET to_id = from_id',
  'DELETE FROM relation_change',
  'UPDATE blob SET size = 0',
  'INSERT INTO timeline SELECT * FROM timeline ON CONFLICT (case_id, seq) DO UPDATE SET outcome = NULL',
  'MERGE INTO timeline USING timeline other ON false WHEN MATCHED THEN DELETE',
  'SELECT * FROM timeline FOR UPDATE',
  "UPDATE ballot SET items = '[]'",
  'UPDATE ballot SET opened_at = closed_at',
  'UPDATE ballot_voter SET person_id = ballot_id',
  'DELETE FROM ballot_voter',
  'DELETE FROM ballot',
  'UPDATE matter_result SET papers = 0',
  'DELETE FROM matter_result',
  'UPDATE matter_votes SET yes = 0',
  'DELETE FROM matter_votes',
  "UPDATE sitting_matter SET title = ''",
  'UPDATE left_out SET member_id = id',
  'DELETE FROM left_out',
  'DELETE FROM "case"',
  'DELETE FROM member',
  'DELETE FROM letter',
  'DELETE FROM notice',
  'DELETE FROM counter',
  'TRUNCATE notice CASCADE',
  'DROP TABLE timeline',
  'ALTER TABLE timeline DISABLE TRIGGER ALL',
  'ALTER TABLE timeline ADD COLUMN note text',
  'ALTER TABLE timeline OWNER TO app',
  'CREATE TABLE note (id int)',
  'CREATE VIEW note AS SELECT 1',
  'CREATE INDEX ON timeline (outcome)',
  "CREATE FUNCTION note() RETURNS int LANGUAGE sql AS 'SELECT 1'",
  'CREATE TRIGGER note BEFORE INSERT ON timeline FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()',
  'CREATE RULE note AS ON INSERT TO timeline DO INSTEAD NOTHING',
  'CREATE SCHEMA note',
  'CREATE EXTENSION file_fdw',
  'CREATE ROLE note',
  'SET ROLE owner',
  'SET SESSION AUTHORIZATION owner',
  'SET session_replication_role = replica',
  "COPY timeline TO PROGRAM 'true'",
  "SELECT pg_read_file('postgresql.conf')",
  'DELETE FROM _prisma_migrations',
];

test.each(FORBIDDEN)('refused: %s', async (statement) => {
  // 42501 insufficient_privilege
  await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });
});
