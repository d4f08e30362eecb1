import { namesOf } from '../../access/names';
import { withoutHidden } from '../../access/readable';
import { misfit } from '../../domain/case/fits';
import type { OfferData, Refusal } from '../../domain/case/offer';
import type { Field } from '../../domain/case/procedure';
import { causeTitle } from '../../domain/case/titles';
import { roleTitle } from '../../domain/words/labels';
import { type FieldError, Problem } from '../../platform/problem';
import { tableOf } from '../../procedures/tables';
import type { Context } from '../http/context';

/** What is typed stands beside the data in a body, and is named so. */
const pointerTo = (field: string) => (field.startsWith('typed/') ? `/${field}` : `/data/${field}`);

/** What was asked for and what was filled in: words for what is wrong with a field are found by them. */
export interface FilledIn {
  fields?: Record<string, Field>;
  data?: OfferData;
}

/** A refusal as a problem: the field that it names becomes a pointer into the body. */
export function refused({ type, detail = {} }: Refusal, filled: FilledIn = {}): Problem {
  const { field, ...extras } = detail;
  const errors: FieldError[] | undefined =
    field === undefined ? undefined : [{ pointer: pointerTo(String(field)), detail: wordsFor(String(field), filled) }];
  return new Problem(type, { extras, errors });
}

/** A refusal that came back as a problem, with its field as a pointer; any other as it is. */
export function pointed(problem: Problem, filled: FilledIn): Problem {
  const { type, parts } = problem;
  return typeof parts.extras?.field === 'string' ? refused({ type, detail: parts.extras }, filled) : problem;
}

function wordsFor(name: string, { fields, data }: FilledIn): string {
  const field = fields && Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (!field) return data && Object.hasOwn(data, name) ? '不应有此项' : '填写有误';
  const words = misfit(field, data?.[name]);
  if (words) return words;
  if (field.type === 'date' || field.type === 'date-time') return '日期不在允许的范围内';
  // Well formed and refused all the same: nobody is known by it.
  if (field.type === 'person' || field.type === 'persons') return '没有找到所选人员，请重新选择';
  return field.type === 'unit' ? '没有找到所选单位，请重新选择' : '填写有误';
}

/**
 * A refusal as the one who made the offer reads it: who was before him, in which role, with what. Only for those who may
 * see the case.
 */
export async function explained(
  c: Context,
  procedure: string,
  caseId: string,
  problem: Problem,
  filled: FilledIn,
): Promise<Problem> {
  const { type, parts } = problem;
  const { actorId, seq } = parts.extras ?? {};
  if (typeof parts.extras?.field === 'string') return pointed(problem, filled);
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

/** A problem without the number of a case that the one who is told does not read. */
export async function withoutNumber(c: Context, error: unknown): Promise<unknown> {
  if (!(error instanceof Problem) || error.parts.extras?.number === undefined) return error;
  const [extras] = await withoutHidden(c, [error.parts.extras]);
  return new Problem(error.type, { ...error.parts, extras });
}

/** Who made the transition of that number, in which role, with what. */
async function decider(c: Context, procedure: string, caseId: string, seq: number) {
  const row = await c.deps.db.timeline.findUniqueOrThrow({ where: { caseId_seq: { caseId, seq } } });
  const { actorId, actorOrganisationId, actorRole, outcome } = row;
  const names = await namesOf(c.deps.db, { persons: [actorId], organisations: [actorOrganisationId] }, c.today);
  const place = actorOrganisationId ? names.organisation(actorOrganisationId).name : '';
  const title = causeTitle(tableOf(procedure), row);
  return {
    actorName: actorId ? names.person(actorId).name : '系统',
    actorRole: `${place}${actorRole ? roleTitle(actorRole) : ''}`,
    outcomeTitle: title ?? outcome ?? '',
  };
}
