import { z } from 'zod';
import { leftOutCodes, leftOutKinds } from '../../domain/votes/left-out';
import { matterKindCodes, matterKindOf } from '../../domain/votes/matter-kinds';
import { anyId, byId, LARGEST_INTEGER, line, text } from '../../lists/inputs';
import { leftOutOf } from '../../registers/votes/leaving-out';
import { addMatter, withdrawMatter } from '../../registers/votes/matters';
import { enterResult } from '../../registers/votes/results';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';
import { Matters } from './matter-schemas';
import { mattersOf, shownVoteRule } from './matter-view';
import { voteRulesOf } from './rules-of-sitting';
import { votedSitting } from './voted-sitting';

export const byMatter = z.object({ id: anyId, matterId: z.uuid() });

const PERSONS = 100;
const count = z.int().min(0).max(LARGEST_INTEGER);

const NewMatter = z
  .strictObject({
    kind: z.enum(matterKindCodes),
    title: line(200).optional().meta({ description: 'Of kinds that are about no person; without names.' }),
    persons: z.array(z.uuid()).max(PERSONS).default([]).meta({ description: 'Ids of persons who are voted on.' }),
    seats: z.int().min(1).max(PERSONS).default(1).meta({ description: '应选人数 of an election.' }),
    organisationId: z.uuid().optional().meta({ description: 'Whose members vote; by default who holds the sitting.' }),
  })
  .meta({ id: 'NewMatter', example: { kind: 'resolution', title: '通过年度工作计划' } });

const MatterCount = z
  .strictObject({
    how: z.enum(['hand', 'paper']),
    present: count
      .optional()
      .meta({ description: '实到 at this vote, where somebody has left; never more than came.' }),
    written: count.default(0).meta({ description: 'Opinions given in writing, among the votes.' }),
    votes: z
      .array(z.strictObject({ item: text(50), yes: count, no: count, abstain: count }))
      .min(1)
      .max(PERSONS),
    collected: count.optional().meta({ description: 'Papers that came back, void ones included.' }),
    spoilt: count.default(0).meta({ description: 'Void papers among them.' }),
    counters: z.array(z.uuid()).max(2).default([]).meta({ description: 'Two persons who counted papers.' }),
    why: z.enum(['miscounted', 'mistyped', 'attendance']).optional().meta({ description: 'Corrects what stands.' }),
  })
  .meta({
    id: 'MatterCount',
    example: { how: 'hand', votes: [{ item: 'matter', yes: 12, no: 1, abstain: 0 }] },
  });

/** 议题 of a sitting and their votes. */
export function mattersRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/sittings/{id}/matters',
    tag: 'votes',
    summary: 'The matters of a sitting, by which rule each is voted on, and what came of it',
    params: byId,
    answers: { 200: Matters },
    problems: [],
    async handler(c) {
      return { status: 200, body: await shownMatters(c, c.params.id) };
    },
  });

  api.route({
    method: 'post',
    path: '/sittings/{id}/matters',
    tag: 'votes',
    summary: 'Put a matter on the list of a sitting',
    idempotent: true,
    params: byId,
    body: NewMatter,
    answers: { 201: z.strictObject({ id: z.uuid() }) },
    problems: ['not-allowed', 'matter-closed'],
    async handler(c) {
      return await once(c, async (tx) => {
        const sitting = await votedSitting(c, c.params.id, tx);
        const { organisationId = sitting.organisationId, ...matter } = c.body;
        return { status: 201 as const, body: { id: await addMatter(tx, c, sitting, { ...matter, organisationId }) } };
      });
    },
  });

  api.route({
    method: 'post',
    path: '/sittings/{id}/matters/{matterId}/withdrawal',
    tag: 'votes',
    summary: 'Take a matter off the list that nobody has voted on',
    idempotent: true,
    params: byMatter,
    answers: { 204: 'Withdrawn' },
    problems: ['not-allowed', 'matter-closed', 'ballot-still-open'],
    async handler(c) {
      return await once(c, async (tx) => {
        const sitting = await votedSitting(c, c.params.id, tx);
        await withdrawMatter(tx, c, sitting, c.params.matterId);
        return { status: 204 as const };
      });
    },
  });

  api.route({
    method: 'post',
    path: '/sittings/{id}/matters/{matterId}/results',
    tag: 'votes',
    summary: 'Enter what was counted by hands or from papers; `why` corrects what stands',
    description:
      'Who is due and who is there come from the list of the sitting. A vote without quorum is refused with the number that ' +
      'is missing. Papers are counted by two who were there and are not voted on.',
    idempotent: true,
    params: byMatter,
    body: MatterCount,
    answers: { 204: 'On record' },
    problems: [
      ...(['not-allowed', 'sitting-not-held', 'matter-closed', 'ballot-still-open', 'secret-vote-needed'] as const),
      ...(['counters-unfit', 'sums-impossible', 'quorum-missing'] as const),
    ],
    async handler(c) {
      return await once(c, async (tx) => {
        const sitting = await votedSitting(c, c.params.id, tx);
        const rule = await voteRulesOf(tx, sitting.caseId);
        await enterResult(tx, c, sitting, { id: c.params.matterId, rule, counted: c.body });
        return { status: 204 as const };
      });
    },
  });
}

async function shownMatters(c: Context, id: string): Promise<z.input<typeof Matters>> {
  const sitting = await votedSitting(c, id);
  const { keeps: mayKeep, leads: mayLeaveOut } = sitting;
  const { names, rules, items } = await mattersOf(c, sitting);
  const lines = mayKeep || mayLeaveOut ? await calledTo(c, id) : [];
  const leftOut = mayLeaveOut ? await leftOutOf(c.deps.db, c.deps.keys, id) : [];
  const nameOf = (memberId: string) => lines.find((one) => one.id === memberId)?.name ?? '—';
  return {
    mayKeep,
    mayLeaveOut,
    items,
    kinds: matterKindCodes.map((kind) => {
      const { title, persons, orTitle = false } = matterKindOf(kind);
      return { id: kind, title, persons, orTitle, rule: shownVoteRule(rules(kind)) };
    }),
    hosts: sitting.hostIds.map((host) => names.organisation(host)),
    present: lines.flatMap(({ personId, name, came }) => (came ? [{ id: personId, name }] : [])),
    members: lines.map(({ id: memberId, personId, name }) => ({ id: memberId, personId, name })),
    leftOutKinds: leftOutCodes.map((kind) => ({ id: kind, ...leftOutKinds[kind] })),
    leftOut: leftOut.map(({ memberId, kind, basis }) => ({
      ...{ memberId, name: nameOf(memberId), kind: { id: kind, title: leftOutKinds[kind].title }, basis },
    })),
  };
}

/** Who is on the list of a sitting, by name. */
async function calledTo({ deps: { db } }: Context, sittingId: string) {
  return await db.$queryRaw<{ id: string; personId: string; name: string; came: boolean }[]>`
    SELECT m.id, m.person_id AS "personId", m.name, coalesce(a.mark IN ('present', 'late'), false) AS came
      FROM attendance a JOIN member m ON m.id = a.member_id
     WHERE a.sitting_id = ${sittingId}::uuid ORDER BY m.pinyin, m.id`;
}
