import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { localMinute } from '../../domain/time/date-times';
import { HOUR, type Instant, MINUTE } from '../../domain/time/dates';
import { readKeyRing } from '../../platform/keys';
import type { Database } from '../../prisma/client';
import type { Bench, Measurement } from '../bench';
import { decidingAlone, decidingWhile } from '../deciding';
import { percentile } from '../figures';
import { ApiUsers } from '../ours';
import { signIn } from '../people';
import { below, type ReportRow } from '../report';
import { fillStreet, type SittingBranch } from '../street';

/** A street's evening: its branches, and all who are called. */
const BRANCHES = 28;
const MEMBERS = 2_709;
/** Of whom one in so many is absent. */
const ABSENT = 10;
/** Transfers from which the idle time of a decision is taken. */
const IDLE = 40;
/** By how much a decision may be slower while the street is told. */
const RATIO = 2;
/** Milliseconds within which everybody has to be told. */
const PATIENCE = 5 * MINUTE;

/**
 * The branches of a street hold their sitting on one evening: everybody is called, and the next morning whoever was absent is
 * told; meanwhile others decide their transfers. Once all secretaries act in the same second, and once one after the other
 * over some minutes, as life has it. What people do is done by the API; that a morning comes is said to the notices, which
 * wait for it.
 */
export const evening: Measurement = async (bench) => {
  const { stack } = bench;
  const { owner } = stack;
  const idle = await decidingAlone(bench, IDLE);
  const keys = readKeyRing(readFileSync(join(stack.dir, 'keys.json'), 'utf8'));
  const branches = await fillStreet(owner, keys, BRANCHES, MEMBERS);
  const tokens = await signIn(
    owner,
    branches.map(({ secretary }) => secretary),
  );
  const users = new ApiUsers(stack.url, tokens, [], []);
  const p99 = (times: number[]) => percentile(times, 0.99);
  const worstOf = ({ called, absent }: Evening) => Math.max(p99(called.decisions), p99(absent.decisions)) / p99(idle);
  const atOnce = await held(bench, users, branches, 0);
  const apart = await held(bench, users, branches, bench.options.apart * 1_000);
  const what = `${BRANCHES} branches hold their sitting on one evening`;
  const slower = 'the slower of both by the idle one';
  return [
    {
      what: `${what}: ${atOnce.called.count} notices, from the first call to the last inbox`,
      unit: 's',
      ours: atOnce.called.seconds,
    },
    { what: `${what}: ${atOnce.absent.count} absences, the same`, unit: 's', ours: atOnce.absent.seconds },
    { what: 'decision of a transfer, nothing else going on, p99', unit: 'ms', ours: p99(idle) },
    ...(
      [
        ['all in the same second', atOnce],
        [`over ${bench.options.apart} s`, apart],
      ] as const
    ).flatMap(([how, { called, absent }]): ReportRow[] => [
      { what: `decision of a transfer while they are called, ${how}, p99`, unit: 'ms', ours: p99(called.decisions) },
      {
        what: `decision of a transfer while lists are closed and the absent told, ${how}, p99`,
        unit: 'ms',
        ours: p99(absent.decisions),
      },
    ]),
    below(`${slower}, all in the same second`, 'times', worstOf(atOnce), RATIO),
    below(`${slower}, over ${bench.options.apart} s`, 'times', worstOf(apart), RATIO),
  ];
};

/** A sitting of each branch, with what it told. */
interface Evening {
  called: Told;
  absent: Told;
}

/**
 * Everybody is called, and once the sittings have begun their lists are closed.
 * @param over milliseconds over which the branches call, and close, one after the other; 0: all in the same second
 */
async function held(bench: Bench, users: ApiUsers, branches: readonly SittingBranch[], over: number): Promise<Evening> {
  const { say } = bench;
  const inTurn = async <One, Result>(all: readonly One[], act: (one: One) => Promise<Result>): Promise<Result[]> =>
    await Promise.all(
      all.map(async (one, index) => {
        await delay((over * index) / all.length);
        return await act(one);
      }),
    );
  const beginsAt = Math.ceil((Date.now() + over + MINUTE) / MINUTE) * MINUTE;
  let sittings: Sitting[] = [];
  const called = await toldMeanwhile(bench, async () => {
    sittings = await inTurn(branches, (branch) => fixed(users, branch, beginsAt));
    return MEMBERS;
  });
  say(`${MEMBERS} called in ${called.seconds.toFixed(1)} s`);
  await delay(Math.max(0, beginsAt - Date.now() + 1_000));
  const absent = await toldMeanwhile(bench, async () => {
    const counts = await inTurn(sittings, (sitting) => closed(users, sitting));
    return counts.reduce((sum, count) => sum + count, 0);
  });
  say(`${absent.count} who were absent told in ${absent.seconds.toFixed(1)} s`);
  return { called, absent };
}

interface Sitting {
  id: string;
  caseId: string;
  secretary: string;
}

interface Told {
  /** Notices that were handed over. */
  count: number;
  seconds: number;
  /** Milliseconds of the decisions meanwhile. */
  decisions: number[];
}

/** Does what tells people, and lets others decide until everybody has been told. @param tells says how many hear of it */
async function toldMeanwhile(bench: Bench, tells: () => Promise<number>): Promise<Told> {
  const { owner } = bench.stack;
  const since = new Date();
  const began = performance.now();
  let seconds = 0;
  let count = 0;
  const decisions = await decidingWhile(bench, async () => {
    count = await tells();
    for (const end = Date.now() + PATIENCE; (await handedOver(owner, since)) < count; await delay(200)) {
      if (Date.now() > end) throw new Error(`${await handedOver(owner, since)} of ${count} notices were handed over`);
    }
    seconds = (performance.now() - began) / 1000;
  });
  return { count, seconds, decisions };
}

/** Lets the morning come for the street's notices, and counts those that have gone out since. */
async function handedOver(owner: Database, since: Date): Promise<number> {
  const street = `person_id IN (SELECT m.person_id FROM member m WHERE m.name LIKE '例晚%')`;
  await owner.$executeRawUnsafe(
    `UPDATE notice SET not_before = now() WHERE delivered_at IS NULL AND not_before > now() AND ${street}`,
  );
  const [row] = await owner.$queryRawUnsafe<[{ n: number }]>(
    `SELECT count(DISTINCT person_id)::int AS n FROM notice WHERE delivered_at >= $1 AND ${street}`,
    since,
  );
  return row.n;
}

/** The secretary calls a sitting and fixes what is to be known of it: its members are called. */
async function fixed(users: ApiUsers, { id: organisationId, secretary }: SittingBranch, at: Instant): Promise<Sitting> {
  const beginsAt = localMinute(at);
  const kinds = ['assembly', 'theme-day'];
  const begun = await users.post(secretary, '/procedures/sitting/cases', {
    subject: { kind: 'matter', title: `示例集会${randomUUID().slice(0, 8)}` },
    data: { organisationId, beginsAt, kinds },
  });
  const people = { keeper: secretary, recorder: secretary };
  const shown = await users.post(secretary, `/tasks/${begun.tasks[0].id}/decision`, {
    outcome: 'fix',
    data: { beginsAt, endsAt: localMinute(at + HOUR), kinds, ...people },
    typed: { place: '示例活动室', agenda: '示例议题' },
  });
  return { id: shown.subject.id, caseId: shown.id, secretary };
}

/** The keeper ticks the list and closes it. @returns how many were absent */
async function closed(users: ApiUsers, { id, caseId, secretary }: Sitting): Promise<number> {
  const { items } = await users.get(secretary, `/sittings/${id}/attendance?limit=100`);
  const absent = items.filter((_: unknown, index: number) => index % ABSENT === 1);
  const marks = absent.map(({ member }: { member: { id: string } }) => ({ memberId: member.id, mark: 'absent' }));
  await users.post(secretary, `/sittings/${id}/attendance`, { marks, restPresent: true });
  const { tasks } = await users.get(secretary, `/cases/${caseId}`);
  await users.post(secretary, `/tasks/${tasks[0].id}/decision`, { outcome: 'close', data: {} });
  return absent.length;
}
