import { z } from 'zod';
import { published, toCalendar } from '../../cases/calendar';
import { rulesFor } from '../../cases/rules';
import { codes } from '../../domain/people/member-codes';
import { releaseCauses, reviewViews } from '../../domain/registrants/openings';
import { addWorkingDays } from '../../domain/time/calendar';
import { byId, day, line, paragraph } from '../../lists/inputs';
import type { Transaction } from '../../prisma/client';
import { postAssignmentRules } from '../../procedures/post-assignment/rules';
import { agreeToBadge } from '../../registers/openings/badge';
import { agreeToClaim, objectToHolder, promisePost, refuseClaim } from '../../registers/openings/choose';
import { claimOpening } from '../../registers/openings/claim';
import { commitmentColumns, commitmentWords } from '../../registers/openings/commitment-columns';
import {
  CommitmentItem,
  commitmentFilters,
  commitmentOf,
  listCommitments,
} from '../../registers/openings/commitment-list';
import { giveUp, moveHolder, releaseHolder } from '../../registers/openings/leave';
import { proposeOwn } from '../../registers/openings/propose-own';
import { reviewHolder } from '../../registers/openings/review';
import type { Telling } from '../../registers/openings/telling';
import { turns } from '../../sheets/turns';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';
import { listRoute } from '../http/list-routes';
import { tellPeople } from './tell-people';

const why = paragraph(500).meta({ description: '原因，最多 500 字；加密保存' });

const Claiming = z
  .strictObject({
    registrantId: z.uuid().optional().meta({ description: 'Of somebody else: a registrant whom I keep.' }),
    memberId: z.uuid().optional().meta({ description: 'Of somebody else: a member of a branch that I keep.' }),
    note: paragraph(500).optional().meta({ description: '做什么、什么时间做；服务项目必填；加密保存' }),
    agreedOn: day.optional().meta({ description: 'A day that he has agreed.' }),
    yesOn: day.optional().meta({ description: 'Of somebody else: when he said yes to it.' }),
  })
  .meta({ id: 'Claiming' });

const view = z.enum(codes(reviewViews)).optional();

const Reviewing = z
  .strictObject({
    result: z.enum(['stays', 'moved', 'released']),
    ownerView: view,
    peersView: view,
    residentsView: view,
    text: paragraph(1000).optional().meta({ description: '述岗和评议情况；加密保存' }),
    cause: z.enum(releaseCauses).optional(),
    toOpeningId: z.uuid().optional(),
    yesOn: day.optional(),
  })
  .meta({ id: 'PostReviewing' });

/** The last day of 公示 of whoever is agreed to today, by the rules in force at the place. */
async function publicUntil(tx: Transaction, { at, today }: Context, id: string) {
  const at_ = await tx.commitment.findUnique({
    where: { id },
    select: { opening: { select: { organisationId: true } } },
  });
  if (!at_) return today;
  const { rules } = await rulesFor(tx, postAssignmentRules, at_.opening.organisationId, today);
  const calendar = toCalendar((await published(tx, at)).years) ?? {};
  return addWorkingDays(calendar, today, rules.publicDays).date;
}

/** A rush on one post takes no more connections than that: who waits for it keeps nobody else of the house waiting. */
const inTurn = turns(4);

/** 认领: whoever takes up an opening, and what becomes of it. */
export function commitmentsRoutes(api: Api): void {
  const tag = 'openings';

  listRoute(api, {
    path: '/commitments',
    tag,
    summary: 'Who has taken up what: my own, of the openings that I keep, of the registrants whom I may see',
    filters: commitmentFilters,
    item: CommitmentItem,
    page: (c, query) => listCommitments(c, query),
    file: { id: 'commitments', title: '认领情况', columns: commitmentColumns, words: commitmentWords },
  });

  api.route({
    method: 'get',
    path: '/commitments/{id}',
    tag,
    summary: 'One of them',
    params: byId,
    answers: { 200: CommitmentItem },
    problems: [],
    handler: async (c) => ({ status: 200, body: await commitmentOf(c, c.params.id) }),
  });

  api.route({
    method: 'post',
    path: '/openings/{id}/claims',
    tag,
    summary: 'Take an opening up, for myself or, with his yes, for somebody whom I keep',
    description:
      'A place is given once; who comes when none is free waits, in the order of time. Of a post both sides choose.',
    idempotent: true,
    params: byId,
    body: Claiming,
    answers: { 201: CommitmentItem },
    problems: [
      'not-allowed',
      'opening-closed',
      'opening-elsewhere',
      'registrant-not-active',
      'already-claimed',
      'posts-already-two',
      'holder-exempt',
    ],
    async handler(c) {
      const { body } = await inTurn(() =>
        once(c, async (tx) => {
          const { id, told } = await claimOpening(tx, c, c.params.id, c.body);
          await tellPeople(tx, c.params.id, told, c.at);
          return { status: 201 as const, body: { id } };
        }),
      );
      return { status: 201, body: await commitmentOf(c, body.id) };
    },
  });

  api.route({
    method: 'post',
    path: '/openings/own',
    tag,
    summary: 'Propose something of my own (自选); it is mine when the community agrees',
    idempotent: true,
    body: z.strictObject({ title: line(50), details: paragraph(500) }).meta({ id: 'OwnProposal' }),
    answers: { 201: CommitmentItem },
    problems: ['not-found', 'registrant-not-active', 'already-claimed'],
    async handler(c) {
      const { body } = await once(c, async (tx) => ({
        status: 201 as const,
        body: { id: (await proposeOwn(tx, c, c.body)).commitmentId },
      }));
      return { status: 201, body: await commitmentOf(c, body.id) };
    },
  });

  /** Something is done with a commitment: once, whoever is concerned is told, and it is shown as it stands then. */
  const doing = async <C extends Context<{ id: string }>>(c: C, does: (tx: Transaction) => Promise<Telling[]>) => {
    const { id } = c.params;
    await once(c, async (tx) => {
      const { openingId } = (await tx.commitment.findUnique({ where: { id }, select: { openingId: true } })) ?? {};
      await tellPeople(tx, openingId ?? id, await does(tx), c.at);
      return { status: 200 as const, body: null };
    });
    return { status: 200 as const, body: await commitmentOf(c, id) };
  };

  const shared = { method: 'post', tag, idempotent: true, params: byId, answers: { 200: CommitmentItem } } as const;
  const Why = z.strictObject({ why }).meta({ id: 'CommitmentWhy' });

  api.route({
    ...shared,
    path: '/commitments/{id}/agree',
    summary: 'Agree to a claim: of a post the name is public for some days',
    problems: ['not-allowed', 'own-case', 'commitment-moved'],
    handler: (c) =>
      doing(c, async (tx) => await agreeToClaim(tx, c, c.params.id, await publicUntil(tx, c, c.params.id))),
  });

  api.route({
    ...shared,
    path: '/commitments/{id}/refuse',
    summary: 'Do not agree to a claim, with a reason: the place goes to the next',
    body: Why,
    problems: ['not-allowed', 'own-case', 'commitment-moved'],
    handler: (c) => doing(c, (tx) => refuseClaim(tx, c, c.params.id, c.body.why)),
  });

  api.route({
    ...shared,
    path: '/commitments/{id}/object',
    summary: 'Note an objection during 公示: the claim is looked into anew',
    body: Why,
    problems: ['not-allowed', 'own-case', 'commitment-moved'],
    handler: (c) => doing(c, (tx) => objectToHolder(tx, c, c.params.id, c.body.why)),
  });

  api.route({
    ...shared,
    path: '/commitments/{id}/promise',
    summary: 'Sign my 承诺书, or enter one that was signed on paper',
    body: z
      .strictObject({ signedOn: day.optional().meta({ description: 'On paper: the day on it.' }) })
      .meta({ id: 'PostPromise' }),
    problems: ['not-allowed', 'commitment-moved', 'post-still-public'],
    handler: (c) => doing(c, (tx) => promisePost(tx, c, c.params.id, c.body.signedOn)),
  });

  api.route({
    ...shared,
    path: '/commitments/{id}/give-up',
    summary: 'Give up what I have claimed or hold; the place goes to the next',
    body: z.strictObject({ why: why.optional() }).meta({ id: 'GivingUp' }),
    problems: ['not-allowed', 'commitment-moved'],
    handler: (c) => doing(c, (tx) => giveUp(tx, c, c.params.id, c.body.why)),
  });

  api.route({
    ...shared,
    path: '/commitments/{id}/badge',
    summary: 'Agree to a badge with my name (亮身份), or take that back',
    body: z.strictObject({ agrees: z.boolean() }).meta({ id: 'BadgeConsent' }),
    problems: ['not-allowed', 'commitment-moved'],
    handler: (c) =>
      doing(c, async (tx) => {
        await agreeToBadge(tx, c, c.params.id, c.body.agrees);
        return [];
      }),
  });

  api.route({
    ...shared,
    path: '/commitments/{id}/release',
    summary: 'Release somebody from what he holds, with a reason',
    body: z.strictObject({ cause: z.enum(releaseCauses), why }).meta({ id: 'HolderRelease' }),
    problems: ['not-allowed', 'own-case', 'commitment-moved'],
    handler: (c) => doing(c, (tx) => releaseHolder(tx, c, c.params.id, c.body)),
  });

  api.route({
    ...shared,
    path: '/commitments/{id}/move',
    summary: 'Move the holder of a post to another one, with his yes',
    body: z.strictObject({ toOpeningId: z.uuid(), yesOn: day, why }).meta({ id: 'HolderMove' }),
    problems: [
      ...(['not-allowed', 'own-case', 'commitment-moved', 'opening-closed', 'opening-elsewhere'] as const),
      ...(['registrant-not-active', 'already-claimed', 'posts-already-two', 'holder-exempt'] as const),
    ],
    handler: (c) => doing(c, (tx) => moveHolder(tx, c, c.params.id, c.body)),
  });

  api.route({
    ...shared,
    path: '/commitments/{id}/review',
    summary: 'Note the review of the holder of a post: he stays, is moved, or released',
    body: Reviewing,
    problems: [
      ...(['not-allowed', 'own-case', 'commitment-moved', 'opening-closed', 'opening-elsewhere'] as const),
      ...(['registrant-not-active', 'already-claimed', 'posts-already-two', 'holder-exempt'] as const),
    ],
    handler: (c) => doing(c, (tx) => reviewHolder(tx, c, c.params.id, c.body)),
  });
}
