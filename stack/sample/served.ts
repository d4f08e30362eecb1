import { randomUUID } from 'node:crypto';
import type { CommitmentState } from '../../domain/registrants/openings';
import type { ServiceKind, ServiceState } from '../../domain/registrants/services';
import { addDays, type Instant, type LocalDate, localDate } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import type { Prisma } from '../../prisma/generated/client';
import { sealOpeningText } from '../../registers/openings/sealed-texts';
import { sealServiceText } from '../../registers/services/sealed-texts';
import type { SampleRegistrant } from './registrants';

/** Months of certified services, more than a year: 感谢信 count those of the calendar year that is over. */
const MONTHS = 16;
const MONTH = 30;
/** Days since which he holds what he has taken up. */
const SINCE = { item: 30, wish: 5 } as const;

const DID: readonly [kind: ServiceKind, what: string][] = [
  ['environment', '清理楼道和小区花园，示例'],
  ['civility', '引导非机动车停放整齐，示例'],
  ['relief', '为独居老人代购米面，示例'],
  ['safety', '傍晚在小区巡逻，示例'],
  ['education', '给居民讲解消防常识，示例'],
  ['culture', '组织居民合唱排练，示例'],
];

/** What somebody has done lately that is not settled, by his place. */
const OPEN: Readonly<Record<number, { state: ServiceState; text?: string }[]>> = {
  0: [{ state: 'recorded' }, { state: 'refused' }],
  1: [{ state: 'recorded' }],
  2: [{ state: 'recorded' }],
  4: [{ state: 'answered', text: '示例：当天在第二组，组长可以证明' }],
};

/** Who has taken up a wish, and who waits for it, by place. */
const WISHED: readonly { place: number; title: string; state: CommitmentState }[] = [
  { place: 2, title: '陪孩子读书一小时', state: 'held' },
  { place: 3, title: '搬一搬旧书柜', state: 'held' },
  { place: 5, title: '搬一搬旧书柜', state: 'waiting' },
];

interface Rows {
  commitments: Prisma.CommitmentCreateManyInput[];
  commitmentSteps: Prisma.CommitmentStepCreateManyInput[];
  services: Prisma.ServiceCreateManyInput[];
  serviceSteps: Prisma.ServiceStepCreateManyInput[];
}

interface Opened {
  id: string;
  kind: string;
  organisationId: string;
  service: string;
  title: string;
}

/**
 * What the sample's registrants have taken up and done: an item of the menu each, some a wish; services of more than a year
 * that are certified, and of these days some that wait, one that was refused and one that was answered. Before their cases
 * begin, which take it over.
 */
export async function bringServices(
  tx: Transaction,
  keys: KeyRing,
  at: Instant,
  { registrants, keepers }: { registrants: readonly SampleRegistrant[]; keepers: ReadonlyMap<string, string> },
): Promise<void> {
  const today = localDate(at);
  const rows: Rows = { commitments: [], commitmentSteps: [], services: [], serviceSteps: [] };
  const openings: Opened[] = await tx.opening.findMany({
    where: { kind: { in: ['item', 'wish'] } },
    orderBy: { service: 'asc' },
    select: { id: true, kind: true, organisationId: true, service: true, title: true },
  });
  const turns = new Map<string, number>();
  const taken: { openingId: string; commitmentId: string }[] = [];
  const take = (one: SampleRegistrant, opening: Opened, state: CommitmentState) => {
    const turn = (turns.get(opening.id) ?? 0) + 1;
    turns.set(opening.id, turn);
    const id = commit(rows, keys, {
      one,
      opening,
      state,
      turn,
      on: addDays(today, -SINCE[opening.kind === 'item' ? 'item' : 'wish']),
    });
    if (opening.kind === 'wish' && state === 'held') taken.push({ openingId: opening.id, commitmentId: id });
    return id;
  };
  for (const one of registrants) {
    const here = openings.filter(({ organisationId }) => organisationId === one.communityId);
    const by = keepers.get(one.communityId) as string;
    const items = here.filter(({ kind }) => kind === 'item');
    for (const { title, state } of WISHED.filter(({ place }) => place === one.place)) {
      const wish = here.find((opening) => opening.title === title) as Opened;
      const commitmentId = take(one, wish, state);
      if (state === 'held' && OPEN[one.place])
        serve(rows, keys, {
          one,
          by,
          today,
          on: { opening: wish, commitmentId },
          kind: RELIEF,
          day: addDays(today, -2),
          state: 'recorded',
        });
    }
    if (one.standing !== 'serving') continue;
    const opening = items[one.place % items.length] as Opened;
    const commitmentId = take(one, opening, 'held');
    const every = one.place < 3 ? 1 : 2;
    for (let month = every; month <= MONTHS; month += every) {
      const [kind] = DID[(one.place + month) % DID.length] as (typeof DID)[number];
      serve(rows, keys, { one, by, today, kind, day: addDays(today, -MONTH * month + one.place), state: 'certified' });
    }
    const held = WISHED.some(({ place, state }) => place === one.place && state === 'held');
    for (const [index, { state, text }] of held ? [] : (OPEN[one.place] ?? []).entries()) {
      const on = { opening, commitmentId };
      const kind = opening.service as ServiceKind;
      serve(rows, keys, { one, by, today, on, kind, day: addDays(today, -2 - index), state, text });
    }
  }
  await tx.commitment.createMany({ data: rows.commitments });
  await tx.commitmentStep.createMany({ data: rows.commitmentSteps });
  for (const { openingId, commitmentId } of taken)
    await tx.openingPlace.updateMany({ where: { openingId, number: 1 }, data: { commitmentId } });
  await tx.service.createMany({ data: rows.services });
  await tx.serviceStep.createMany({ data: rows.serviceSteps });
}

interface Commits {
  one: SampleRegistrant;
  opening: Opened;
  state: CommitmentState;
  turn: number;
  on: LocalDate;
}

function commit(rows: Rows, keys: KeyRing, { one, opening, state, turn, on }: Commits): string {
  const [id, day] = [randomUUID(), toDbDate(on)];
  const by = one.personId;
  const note = sealOpeningText(keys, `commitment.note:${id}`, '示例：每月参加一次，周末上午');
  rows.commitments.push({
    ...{ id, openingId: opening.id, personId: by, registrantId: one.id, turn, state, note, yesOn: day },
    ...{ madeBy: by, madeAt: day, stateAt: day },
  });
  rows.commitmentSteps.push({ id: randomUUID(), commitmentId: id, seq: 1, state, cause: 'claimed', by, at: day });
  return id;
}

interface Serves {
  /** Who certified or refused it. */
  by: string;
  one: SampleRegistrant;
  today: LocalDate;
  /** On what he holds; absent: of his own accord. */
  on?: { opening: Opened; commitmentId: string };
  kind: ServiceKind;
  day: LocalDate;
  state: ServiceState;
  text?: string | undefined;
}

const RELIEF: ServiceKind = 'relief';
const WHY_REFUSED = '示例：当天的签到表上没有您，请说明在哪一组';

/** By which states a service came to one. */
const COURSES: Readonly<Record<ServiceState, readonly ServiceState[]>> = {
  recorded: ['recorded'],
  certified: ['recorded', 'certified'],
  refused: ['recorded', 'refused'],
  answered: ['recorded', 'refused', 'answered'],
  void: ['recorded', 'void'],
};

/** Days that the receiver of a wish has, before the community is asked. */
const CERTIFY = 7;

function serve(rows: Rows, keys: KeyRing, { one, by, today, on, kind, day, state, text }: Serves): void {
  const [id, at] = [randomUUID(), toDbDate(day)];
  const [, what] = DID.find(([known]) => known === kind) ?? (DID[0] as (typeof DID)[number]);
  rows.services.push({
    ...{ id, personId: one.personId, registrantId: one.id, organisationId: one.communityId, kind, state },
    ...(on && { openingId: on.opening.id, commitmentId: on.commitmentId }),
    ...{ day: at, minutes: 60 + 30 * (one.place % 3), what: sealServiceText(keys, `service.what:${id}`, what) },
    certifyBy: on?.opening.kind === 'wish' ? toDbDate(addDays(today, CERTIFY)) : at,
    ...{ recordedBy: one.personId, recordedAt: at, stateAt: at },
  });
  for (const [index, step] of COURSES[state].entries()) {
    const stepId = randomUUID();
    const said = step === 'refused' ? WHY_REFUSED : step === 'answered' ? text : undefined;
    const sealed = said ? sealServiceText(keys, `service-step.text:${stepId}`, said) : null;
    const who = step === 'certified' || step === 'refused' ? by : one.personId;
    rows.serviceSteps.push({ id: stepId, serviceId: id, seq: index + 1, state: step, text: sealed, by: who, at });
  }
}
