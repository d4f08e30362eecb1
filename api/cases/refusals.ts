import { namesOf } from '../../access/names';
import type { Refusal } from '../../domain/case/offer';
import { roleTitle } from '../../domain/words/labels';
import { type FieldError, Problem } from '../../platform/problem';
import { tableOf } from '../../procedures/tables';
import type { Context } from '../http/context';

/** What is typed stands beside the data in a body, and is named so. */
const pointerTo = (field: string) => (field.startsWith('typed/') ? `/${field}` : `/data/${field}`);

/** A refusal as a problem: the field that it names becomes a pointer into the body. */
export function refused({ type, detail = {} }: Refusal): Problem {
  const { field, ...extras } = detail;
  const errors: FieldError[] | undefined =
    field === undefined ? undefined : [{ pointer: pointerTo(String(field)), detail: '填写有误' }];
  return new Problem(type, { extras, errors });
}

/**
 * A refusal as the one who made the offer reads it: who was before him, in which role, with what. Only for those who may
 * see the case.
 */
export async function explained(c: Context, procedure: string, caseId: string, problem: Problem): Promise<Problem> {
  const { type, parts } = problem;
  const { actorId, seq } = parts.extras ?? {};
  if (typeof parts.extras?.field === 'string') return refused({ type, detail: parts.extras });
  if (type === 'invalid-input' && !parts.errors) {
    // What `record` finds wrong besides the fields of an outcome is the person chosen.
    return new Problem(type, { errors: [{ pointer: '/personId', detail: '请选择可以承办或阅知的人员' }] });
  }
  if (type === 'task-claimed' && typeof actorId === 'string') {
    const holder = await c.deps.db.person.findUnique({ where: { id: actorId }, select: { name: true } });
    const actorName = holder?.name ?? '—';
    return new Problem(type, { ...parts, extras: { ...parts.extras, actorName }, detail: `已由${actorName}签收` });
  }
  if (type === 'already-decided' && typeof seq === 'number') {
    const said = await decider(c, procedure, caseId, seq);
    const detail = `${said.actorName}（${said.actorRole}）已办理：${said.outcomeTitle}`;
    return new Problem(type, { ...parts, extras: { ...parts.extras, ...said }, detail });
  }
  return problem;
}

/** Who made the transition of that number, in which role, with what. */
async function decider(c: Context, procedure: string, caseId: string, seq: number) {
  const row = await c.deps.db.timeline.findUniqueOrThrow({ where: { caseId_seq: { caseId, seq } } });
  const { actorId, actorOrganisationId, actorRole, fromStage, outcome } = row;
  const names = await namesOf(c.deps.db, { persons: [actorId], organisations: [actorOrganisationId] }, c.today);
  const place = actorOrganisationId ? names.organisation(actorOrganisationId).name : '';
  const title = tableOf(procedure).steps[fromStage ?? '']?.outcomes?.[outcome ?? '']?.title;
  return {
    actorName: actorId ? names.person(actorId).name : '系统',
    actorRole: `${place}${actorRole ? roleTitle(actorRole) : ''}`,
    outcomeTitle: title ?? outcome ?? '',
  };
}
