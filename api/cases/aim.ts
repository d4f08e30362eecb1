import { z } from 'zod';
import { may } from '../../access/may';
import { checkSubmitted } from '../../domain/case/check';
import type { OfferData } from '../../domain/case/offer';
import { type Procedure, startForm } from '../../domain/case/procedure';
import type { TypedValues } from '../../domain/case/typed';
import { line } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import { tableOf } from '../../procedures/tables';
import { memberInclude, memberSubject } from '../../registers/members/member-view';
import { personSelect, personSubject } from '../../registers/people/person-view';
import { typedOf } from '../../registers/submissions/submissions';
import type { Context } from '../http/context';
import { refused } from './refusals';
import { subjectKind } from './subject-view';

/** Characters of a matter's title: it stands in histories, lists and notices, and names nobody. */
export const LONGEST_TITLE = 50;

/** A subject is one that is on record, by its id, or begins with the case, by its title. */
export const oneNaming = [{ required: ['id'] }, { required: ['title'] }];

/** For whom or what a case is to be started, where that is not said by `memberId`. */
export const SubjectInput = z
  .strictObject({
    kind: subjectKind,
    id: z.uuid().toLowerCase().optional(),
    title: line(LONGEST_TITLE).optional().meta({ description: 'Of a matter that begins with its case.' }),
  })
  .meta({
    id: 'SubjectInput',
    description: 'For whom or what it is; of a member `memberId` says the same.',
    oneOf: oneNaming,
  });

/** For whom or what a case is to be started, and with what. */
export interface Aim {
  /** Absent: `subject` says it, or the case brings its member with it. */
  memberId?: string;
  subject?: z.output<typeof SubjectInput>;
  data: OfferData;
  /** Personal values by field. */
  typed?: TypedValues;
}

const wrong = (pointer: string, detail: string) => new Problem('invalid-input', { errors: [{ pointer, detail }] });

/**
 * What the offer of a start says of its subject: ids, and the title of a matter that begins with it.
 * @throws Problem `invalid-input` when the procedure's cases are about something else, or it is not said
 */
export function aimData(procedure: Procedure, { memberId, subject }: Pick<Aim, 'memberId' | 'subject'>): OfferData {
  const { kind } = procedure.subject ?? { kind: 'member' };
  if (memberId !== undefined && kind !== 'member') throw wrong('/memberId', '不应有此项');
  if (memberId !== undefined && subject) throw wrong('/subject', '不应与 memberId 同时填写');
  if (subject && subject.kind !== kind) throw wrong('/subject/kind', '与此流程的办理对象不符');
  const { id, title } = subject ?? {};
  if (title !== undefined && (kind !== 'matter' || id !== undefined)) throw wrong('/subject/title', '不应有此项');
  if (kind === 'member') {
    const member = memberId ?? id;
    if (member !== undefined) return { memberId: member };
    if (subject) throw wrong('/subject/id', '必填');
    if (!procedure.arrival) throw wrong('/memberId', '必填');
    return {};
  }
  if (id !== undefined) return { subjectId: id };
  if (kind === 'matter' && title !== undefined) return { subjectTitle: title };
  throw wrong(kind === 'matter' ? '/subject/title' : '/subject/id', '必填');
}

/**
 * Checks what needs neither the registers' rules nor a workflow.
 * @returns what was typed, in normal form
 * @throws Problem `not-found` when the one who asks may not see whom or what it is for; `invalid-input`,
 * `date-out-of-range`, or what the start's own form says
 */
export async function checkAim(c: Context, procedure: string, aim: Aim): Promise<TypedValues | undefined> {
  const table = tableOf(procedure);
  const { memberId, subjectId } = aimData(table, aim);
  const form = startForm(table, memberId);
  if (memberId !== undefined) await demandMember(c, String(memberId));
  else if (subjectId !== undefined) await demandSubject(c, table, String(subjectId));
  const amiss = checkSubmitted(form, aim.data, c.at);
  if (amiss) throw refused(amiss, { fields: form.fields, data: aim.data });
  return typedOf(form, aim.typed, c.at);
}

async function demandMember({ deps, actor }: Pick<Context, 'deps' | 'actor'>, memberId: string): Promise<void> {
  const member = await deps.db.member.findUnique({ where: { id: memberId }, include: memberInclude });
  if (!member || !may(actor, 'member.read', memberSubject(member))) throw new Problem('not-found');
}

/** Who may see a person or an organisation may name it; which matters there are only the opener knows. */
async function demandSubject(
  { deps: { db }, actor }: Pick<Context, 'deps' | 'actor'>,
  { subject }: Procedure,
  id: string,
): Promise<void> {
  if (subject?.kind === 'person') {
    const person = await db.person.findUnique({ where: { id }, select: personSelect });
    if (!person || !may(actor, 'person.read', personSubject(person))) throw new Problem('not-found');
  }
  if (subject?.kind === 'organisation') {
    const place = await db.organisation.findUnique({ where: { id }, select: { path: true } });
    if (!place || !may(actor, 'organisation.read', { paths: [place.path] })) throw new Problem('not-found');
  }
}
