import type { Reader } from '../../../access/reader';
import type { CaseRow } from '../../../cases/on-record';
import { textIn } from '../../../domain/case/filled-in';
import { theMemberOf } from '../../../domain/case/subject';
import { fullDate } from '../../../domain/case/text';
import { type Duty, duties } from '../../../domain/duties/duties';
import type { Transaction } from '../../../prisma/client';
import { squaresOf } from '../../../registers/duties/squares';
import { ladderSteps, type ThreeNotsState } from '../data';
import { mendingUntil } from '../forms';
import { givenWay } from '../given-ways';
import { streakWords } from '../standing-text';
import { threeNots } from '../table';
import type { DutyMaterialFields, DutyMonths, DutyPaperFields, DutyStepFields } from './fields';
import { lastTaken } from './taken';

// What a paper of 三不 says, read out of the case and the registers, to be frozen. Only for a paper that is due.

type WatchRow = CaseRow<ThreeNotsState>;

/** Of an irregular case, or one that began without a look. */
const UNCOUNTED = '未正常履行党员义务';

/** What stands on each of them. */
export async function dutyPaperFields(c: Reader, _tx: Transaction, row: WatchRow): Promise<DutyPaperFields> {
  const nameOn = (side: string) => row.sides.find((place) => place.side === side)?.name ?? '';
  return {
    number: row.state.number,
    branch: nameOn('branch'),
    above: nameOn('committee'),
    member: row.subjectName,
    standing: streakWords(row.state) ?? UNCOUNTED,
    madeOn: c.today,
  };
}

/** @param outcomes by which the step is noted, on either track */
export const stepFields =
  (outcomes: readonly string[]) =>
  async (c: Reader, tx: Transaction, row: WatchRow): Promise<DutyStepFields> => {
    const taken = await lastTaken(tx, c.deps.keys, row.id, outcomes);
    const data = taken?.offer.data ?? {};
    return {
      ...(await dutyPaperFields(c, tx, row)),
      on: textIn(data, 'on') ?? '',
      way: givenWay(textIn(data, 'way') ?? ''),
      by: taken?.by ?? '',
      where: taken?.typed.place ?? '',
      record: taken?.typed.record ?? '',
      demand: data.demand === true,
      studiedOn: textIn(data, 'studiedOn') ?? '',
      until: mendingUntil(data) ?? '',
    };
  };

const monthWord = (month: string) => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`;

export async function materialFields(c: Reader, tx: Transaction, row: WatchRow): Promise<DutyMaterialFields> {
  const branch = row.sides.find(({ side }) => side === 'branch');
  const { duties: squares } = await squaresOf(c, { id: theMemberOf(row.state), path: branch?.path ?? '' });
  const months = squares
    .filter(({ streak }) => streak > 0)
    .map(
      ({ duty, squares: those }): DutyMonths => ({
        duty: duty.title,
        lines: those
          .filter(({ verdict }) => verdict.id !== 'open')
          .map(({ month, beforeUse, verdict, facts }) => {
            const why = facts.map(({ about, on, basis }) =>
              [on && fullDate(on), about, basis].filter(Boolean).join(' '),
            );
            return `${monthWord(month)}${beforeUse ? '（启用前）' : ''}：${verdict.title}${why.length ? `（${why.join('；')}）` : ''}`;
          }),
      }),
    );
  const given = (Object.keys(duties) as Duty[]).flatMap((duty) =>
    ladderSteps.flatMap((step) => {
      const one = row.state.data.given?.[duty]?.[step];
      const title = threeNots.steps[step]?.title ?? step;
      return one ? [`${duties[duty]} ${title}：${fullDate(one.on)}，${givenWay(one.how)}`] : [];
    }),
  );
  const confirmed = await lastTaken(tx, c.deps.keys, row.id, ['confirm']);
  return { ...(await dutyPaperFields(c, tx, row)), months, given, statement: confirmed?.typed.statement ?? '' };
}
