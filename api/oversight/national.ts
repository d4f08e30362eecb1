import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { may } from '../../access/may';
import { personOf, theMemberOf } from '../../domain/case/subject';
import { markingTitles } from '../../domain/words/labels';
import { titled, titledBy } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import { officeOf } from '../../procedures/offices';
import { sideTaskKinds } from '../../procedures/side-task-kinds';
import { memberInclude } from '../../registers/members/member-view';
import { nationalFields } from '../../registers/national/national-fields';
import { isNational, type NationalKind, nationalScreens } from '../../registers/national/national-kinds';
import { kindTitled, statusTitled } from '../../registers/side-tasks/side-task-words';
import { seenCase } from '../cases/case-row';
import { caseId } from '../cases/cases';
import type { Api } from '../http/api';
import type { Context } from '../http/context';

const Panel = z.strictObject({
  sideTaskId: z.uuid(),
  kind: titled,
  status: titled,
  fields: z.array(
    z.strictObject({
      title: z.string(),
      value: z.string().nullable().meta({ description: 'As people read it; null: nothing is known.' }),
      copy: z.string().nullable().meta({ description: 'As it is typed there; null: to be chosen there.' }),
      source: z.string(),
      marking: titled,
    }),
  ),
});

const National = z.strictObject({ caseId: z.string(), panels: z.array(Panel) }).meta({
  id: 'NationalRegistration',
  description: 'In clear: reading it is on record as an unmasking.',
});

/** 全国系统登记: what is typed there, in the order of its screen. */
export function nationalRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/cases/{caseId}/national',
    tag: 'side-tasks',
    summary: 'What is to be typed into 全国党员管理信息系统 for a case, field by field, to copy',
    description:
      'A panel for each 全国系统登记 of the case that is mine to do: none before the committee has approved. With identity number, phone and address in clear, so each reading is on record.',
    limit: 'sensitive',
    params: z.object({ caseId }),
    answers: { 200: National },
    problems: ['not-allowed', 'own-case'],
    handler: async (c) => ({ status: 200, body: await panelsOf(c, c.params.caseId) }),
  });
}

async function panelsOf(c: Context, id: string): Promise<z.input<typeof National>> {
  const { actor, deps, at } = c;
  const { db, keys } = deps;
  const row = await seenCase(c, id);
  const tasks = (row.sideTasks ?? []).filter(({ kind }) => isNational(kind));
  const places = row.sides.filter(({ path }) => may(actor, 'case.act', { paths: [path] }));
  if (!places.length) throw new Problem('not-allowed');
  if (personOf(row.state) === actor.personId) throw new Problem('own-case');
  const mine = tasks.filter(({ organisation }) => places.some((place) => place.id === organisation.id));
  if (tasks.length && !mine.length) throw new Problem('not-allowed');
  const { national: valuesOf } = officeOf(row.procedure);
  if (!mine.length || !valuesOf) return { caseId: id, panels: [] };
  const member = await db.member.findUniqueOrThrow({ where: { id: theMemberOf(row.state) }, include: memberInclude });
  const change = await db.relationChange.findUnique({ where: { caseId: id }, select: { at: true } });
  const entry = { actorId: actor.personId, at, action: 'unmasked', objectKind: 'member', objectId: member.id };
  const detail = { fields: ['identityNumber', 'phone', 'address'], purpose: 'national-registration', caseId: id };
  await db.$transaction((tx) => recordAudit(tx, { ...entry, detail }));
  const kinds = sideTaskKinds();
  const values = valuesOf(row, member, keys, change?.at ?? null);
  const panels = mine.map(({ id: sideTaskId, kind, status }) => ({
    sideTaskId,
    kind: kindTitled(kinds, kind),
    status: statusTitled(kinds, kind, status),
    fields: nationalFields[nationalScreens[kind as NationalKind]].map(({ title, from, source, marking }) => ({
      title,
      ...values[from](),
      source,
      marking: titledBy(markingTitles, marking),
    })),
  }));
  return { caseId: id, panels };
}
