import { randomUUID } from 'node:crypto';
import { stateOf } from '../../cases/state-of';
import type { Subject } from '../../domain/case/subject';
import type { Database } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';

const { sql } = Prisma;

/**
 * Puts a copy of a case on record that is about somebody or something else: rows only, without a workflow.
 * @returns its id
 */
export async function copyCase(owner: Database, caseId: string, subject: Subject): Promise<string> {
  const id = `relation-transfer-${randomUUID()}`;
  const source = await owner.case.findUniqueOrThrow({ where: { id: caseId }, select: { state: true } });
  const old = stateOf(source);
  const tasks = old.tasks.map((task) => ({ ...task, id: task.id.replace(caseId, id) }));
  const row = {
    id,
    number: `2026-JZ-${id.slice(-6)}`,
    subject_kind: subject.kind,
    subject_id: subject.id,
    subject_title: subject.kind === 'matter' ? subject.title : null,
    member_id: subject.kind === 'member' ? subject.id : null,
    state: { ...old, caseId: id, subject, tasks },
  };
  const copied = (table: string, changes: Prisma.Sql, where: Prisma.Sql) => owner.$executeRaw`
    INSERT INTO ${Prisma.raw(table)} SELECT (jsonb_populate_record(o, ${changes})).* FROM ${Prisma.raw(table)} o WHERE ${where}`;
  const ofCase = sql`o.case_id = ${caseId}`;
  const toCase = sql`jsonb_build_object('case_id', ${id}::text)`;
  await copied('"case"', sql`${JSON.stringify(row)}::jsonb`, sql`o.id = ${caseId}`);
  await copied('case_organisation', toCase, ofCase);
  await copied('timeline', toCase, ofCase);
  await copied('task', sql`${toCase} || jsonb_build_object('id', replace(o.id, ${caseId}, ${id}))`, ofCase);
  await copied(
    'task_seat',
    sql`jsonb_build_object('id', nextval('task_seat_id_seq'), 'task_id', replace(o.task_id, ${caseId}, ${id}))`,
    sql`o.task_id LIKE ${`${caseId}.%`}`,
  );
  return id;
}
