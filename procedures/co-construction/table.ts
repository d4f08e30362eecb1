import { defineProcedure } from '../../domain/case/define-procedure';
import { numberIn, textIn } from '../../domain/case/filled-in';
import type { Offer, Refusal } from '../../domain/case/offer';
import type { Outcome, Place, Step } from '../../domain/case/procedure';
import { subjectOf } from '../../domain/case/subject';
import { type ProjectTaker, standJointProject } from '../../domain/effects/joint-projects';
import { keepers } from '../../domain/people/roles';
import { addDays, localDate } from '../../domain/time/dates';
import type { CoConstructionState } from './data';
import { coConstructionWords } from './words';

// 共驻共建: what a community or a unit needs or plans is listed, taken up by a unit, an organisation or a person, agreed with
// an owner and a day, delivered, and accepted by whoever raised it. It binds nobody: each side may stop, with its reason.

const office: Place = {
  side: 'community',
  roles: ['community-worker'],
  deputies: ['secretary', 'deputy-secretary', 'organisation-commissioner', 'organisation-officer'],
};
const street: Place = { side: 'street', roles: ['organisation-officer'], deputies: ['secretary', 'deputy-secretary'] };

/** Its line of the lists says what the case says, at every step. */
const stands = standJointProject<CoConstructionState>((after) => {
  const { subject, data, sides, parties, stage, ending } = after;
  const { kind, unitId, startedAs: _, returned: __, mergedIntoTitle: ___, forMeeting = false, ...more } = data;
  return {
    ...{ projectId: subjectOf(after).id, communityId: sides.community as string, kind, stage, forMeeting },
    title: subject?.kind === 'matter' ? subject.title : '',
    ...more,
    ...(unitId && { raisedByUnitId: unitId }),
    ...(parties?.owner?.[0] && { ownerId: parties.owner[0] }),
    ...(ending && { ending }),
  };
});

const onEntry: Step<CoConstructionState>['onEntry'] = [stands];

/** A unit, an organisation or a person: one of them. */
function takerIn({ data }: Pick<Offer, 'data'>): ProjectTaker {
  const [unitId, organisationId, personId] = ['unitId', 'organisationId', 'personId'].map((name) => textIn(data, name));
  return { ...(unitId && { unitId }), ...(organisationId && { organisationId }), ...(personId && { personId }) };
}

const oneTaker = (_: CoConstructionState, offer: Offer): Refusal | undefined =>
  Object.keys(takerIn(offer)).length === 1 ? undefined : { type: 'taker-not-one' };

const deliverBy = { title: '完成期限', type: 'date', required: true, mayLieAhead: true } as const;

const take: Outcome<CoConstructionState> = {
  title: '有人认领，签订协议',
  to: 'AGREED',
  check: oneTaker,
  guards: ['project-taker', 'project-day'],
  fields: {
    unitId: { title: '认领单位', type: 'unit' },
    organisationId: { title: '认领党组织', type: 'organisation' },
    personId: { title: '认领个人', type: 'person' },
    owner: { title: '负责人', type: 'person', required: true },
    deliverBy,
    fen: { title: '经费', type: 'money', minimum: 0, maximum: 100_000_000_00 },
  },
  parties: (_, { data }) => ({ owner: [textIn(data, 'owner') ?? ''] }),
  data: (_state, offer, { at: now }) => ({
    takenBy: takerIn(offer),
    deliverBy: textIn(offer.data, 'deliverBy'),
    fen: numberIn(offer.data, 'fen'),
    agreedOn: localDate(now),
    forMeeting: false,
  }),
};

const withdraw: Outcome<CoConstructionState> = { title: '撤回', to: 'WITHDRAWN', reason: true, ending: 'withdrawn' };

export const coConstruction = defineProcedure<CoConstructionState>({
  id: 'co-construction',
  title: '共驻共建',
  code: 'GJ',
  source: '各地共驻共建、联席会办法；参数均可由本级党组织设定',
  subject: { kind: 'matter', of: 'project' },
  start: {
    fields: {
      communityId: { title: '社区', type: 'organisation', required: true },
      kind: { title: '类别', type: 'choice', required: true, choices: { need: '需求', project: '项目' } },
      unitId: { title: '提出单位（社区提出的不填）', type: 'unit' },
    },
    typed: { details: { title: '具体内容', type: 'long-text', required: true, maximum: 1000 } },
  },
  seats: {
    community: office,
    street,
    raiser: { person: 'starter' },
    owner: { party: 'owner', title: '负责人' },
  },
  readers: { roles: [{ roles: [...keepers, 'community-worker'], above: true }], subject: 'all' },
  home: ['community'],
  first: 'RAISED',
  withdrawnTo: 'WITHDRAWN',
  words: coConstructionWords,
  steps: {
    RAISED: {
      title: '已提出，待审看',
      source: '时限由本级党组织设定（参数 look）',
      seat: 'community',
      onEntry,
      within: ({ rules }) => rules.look,
      remindEvery: ({ rules }) => rules.remindEvery,
      next: 'LISTED',
      outcomes: {
        list: { title: '列入清单', to: 'LISTED' },
        merge: {
          title: '与已有的重复，并入',
          to: 'MERGED',
          reason: true,
          ending: 'merged',
          guards: ['project-into'],
          looks: ['project-into'],
          fields: { into: { title: '并入哪一项', type: 'joint-project', required: true } },
          data: (_, { data }, { facts }) => ({
            mergedInto: textIn(data, 'into'),
            mergedIntoTitle: (facts.found?.into as string[] | undefined)?.[0],
          }),
        },
        refer: { title: '不属于本级，转告提出方', to: 'REFERRED', reason: true, ending: 'referred' },
      },
    },
    LISTED: {
      title: '已列入清单，待认领',
      source: '30天无人认领提交下次联席会，60天报街道（参数 toMeeting、toStreet）',
      seat: 'community',
      onEntry,
      until: ({ stageSince, rules }) => addDays(localDate(stageSince), rules.toStreet),
      moments: {
        meeting: {
          title: '无人认领，提交下次联席会',
          from: ({ stageSince }) => localDate(stageSince),
          offset: ({ rules }) => ({ days: rules.toMeeting }),
          at: 'morning',
          tell: ['community'],
          text: () => '{case}一个月无人认领，请提交下次联席会商议',
          brings: { data: () => ({ forMeeting: true }), effects: [stands] },
        },
      },
      lapse: { to: 'STREET' },
      next: 'AGREED',
      outcomes: { take, withdraw },
    },
    STREET: {
      title: '报上级协调',
      source: '时限由本级党组织设定（参数 street）',
      seat: 'street',
      onEntry,
      tellOnEntry: ['community', 'raiser'],
      within: ({ rules }) => rules.street,
      remindEvery: ({ rules }) => rules.remindEvery,
      next: 'AGREED',
      outcomes: { take, withdraw },
    },
    AGREED: {
      title: '已签协议，履行中',
      source: '到期未完成的，每7天提醒双方（参数 remindEvery）',
      seat: 'owner',
      onEntry,
      tellOnEntry: ['raiser', 'community'],
      until: ({ data }) => data.deliverBy,
      remindEvery: ({ rules }) => rules.remindEvery,
      tellWhenLate: ['community', 'raiser'],
      next: 'DELIVERED',
      outcomes: {
        deliver: {
          title: '已完成，请验收',
          by: ['owner', 'community'],
          to: 'DELIVERED',
          fields: { deliveredOn: { title: '完成日期', type: 'date', required: true } },
          data: (_, { data }) => ({ deliveredOn: textIn(data, 'deliveredOn') }),
        },
        postpone: {
          title: '双方同意延期',
          by: ['community'],
          to: 'AGREED',
          reason: true,
          guards: ['project-day'],
          fields: { deliverBy },
          data: (_, { data }) => ({ deliverBy: textIn(data, 'deliverBy') }),
        },
        stop: { title: '终止', by: ['owner', 'community', 'raiser'], to: 'STOPPED', reason: true, ending: 'stopped' },
      },
    },
    DELIVERED: {
      title: '待提出方验收',
      source: '逾期未验收的，办结并注明未评价（参数 accept）',
      seat: 'raiser',
      onEntry,
      until: ({ stageSince, rules }) => addDays(localDate(stageSince), rules.accept),
      lapse: { to: 'CLOSED', ending: 'unrated' },
      next: 'CLOSED',
      outcomes: {
        accept: {
          title: '验收',
          to: 'CLOSED',
          ending: 'done',
          fields: { score: { title: '满意程度（1至5）', type: 'integer', required: true, minimum: 1, maximum: 5 } },
          data: (_, { data }) => ({ score: numberIn(data, 'score') }),
        },
        again: {
          title: '没有完成，请再办理',
          to: 'AGREED',
          reason: true,
          when: ({ data }) => !data.returned,
          guards: ['project-day'],
          fields: { deliverBy },
          data: (_, { data }) => ({ deliverBy: textIn(data, 'deliverBy'), deliveredOn: undefined, returned: true }),
        },
        'not-done': {
          title: '仍未完成，办结',
          to: 'STOPPED',
          reason: true,
          when: ({ data }) => data.returned === true,
          ending: 'stopped',
          data: () => ({ deliveredOn: undefined }),
        },
      },
    },
    CLOSED: { title: '办结', onEntry, tellOnEntry: ['community', 'owner'] },
    MERGED: {
      title: '已并入',
      onEntry,
      tellOnEntry: ['raiser'],
      entryNote: ({ data }) => (data.mergedIntoTitle ? `并入“${data.mergedIntoTitle}”` : ''),
    },
    REFERRED: { title: '已转告', onEntry, tellOnEntry: ['raiser'] },
    STOPPED: { title: '已终止', onEntry, tellOnEntry: ['community', 'raiser', 'owner'] },
    WITHDRAWN: { title: '已撤回', onEntry, tellOnEntry: ['raiser'] },
  },
});
