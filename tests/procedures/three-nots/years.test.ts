import type { Duty, DutyVerdict } from '../../../domain/duties/duties';
import { atTime } from '../../../domain/time/dates';
import { monthAfter } from '../../../domain/time/months';
import { CountByWords, type CountedFact } from './count-by-words';
import { inUseFrom, lookDay, writeFacts } from './duty-town';
import { givesStep, stageIn } from './steps';
import { allAgree, comeTo, decide, lookAt, openWatched, type Watched } from './watched';

// A branch of 60 over three years on virtual time, against an independent count over the raw facts: after every look each
// member stands where the words of the rule put him, and he was told that on the right day, and nothing else.

const MEMBERS = 60;
const YEARS = 3;
/** Who does now this and now that, and of whom facts are corrected. */
const WILD = 1;
/** Months before it are unknown, though there are facts of them. */
const FIRST = 2;
const START = '2054-01';
const monthOf = (nth: number) => monthAfter(START, nth);

type Letters = string;

/** What each does, a letter a month: d done, m missed, e with leave, - nothing asked. */
function scripts(random: (below: number) => number): Record<Duty, Letters>[] {
  const all = (letter: string) => letter.repeat(12 * YEARS);
  const filled = (letters: string, rest = 'd') => letters.padEnd(12 * YEARS, rest);
  const special: Record<Duty, Letters>[] = [
    // Before the first month: nobody knows. After it two, then he comes.
    { life: filled('mmmmd'), dues: all('d'), work: all('-') },
    // Eight in a row: confirmed. Eight in a row: nobody decides until the level above does.
    { life: filled('dddmmmmmmmm'), dues: all('d'), work: all('-') },
    { life: filled('dddmmmmmmmm'), dues: all('d'), work: all('-') },
    // Nine, and the talk is not given.
    { life: filled('dddmmmmmmmmm'), dues: all('d'), work: all('-') },
    // Three, two years of illness, three.
    { life: filled(`dddmmm${'e'.repeat(24)}mmm`), dues: all('d'), work: all('-') },
    // Dues for five months, sittings for two of them.
    { life: filled('dddddddmmd'), dues: filled('dddddmmmmmd'), work: all('-') },
    // Work that is seldom given: three months without any inside a streak are borne, four are not.
    { life: all('d'), dues: all('d'), work: filled('---m---m---md', '-') },
    { life: all('d'), dues: all('d'), work: filled('---m----m----', '-') },
    // Nobody asked him anything.
    { life: all('-'), dues: all('-'), work: all('-') },
    // Every other sitting.
    { life: filled('mdmdmdmmdmdmdmdmm'), dues: all('d'), work: all('-') },
  ];
  const letters = 'ddddmmmme-';
  const wild = Array.from({ length: WILD }, () => ({
    life: Array.from(all('d'), () => letters[random(10)]).join(''),
    dues: Array.from(all('d'), () => letters[random(10)]).join(''),
    work: Array.from(all('-'), () => '---dm'[random(5)]).join(''),
  }));
  const good = Array.from({ length: MEMBERS - special.length - wild.length }, () => ({
    ...{ life: all('d'), dues: all('d'), work: all('-') },
  }));
  return [...special, ...wild, ...good];
}

const verdicts: Record<string, DutyVerdict> = { d: 'done', m: 'missed', e: 'excused' };

interface Man {
  memberId: string;
  personId: string;
  script: Record<Duty, Letters>;
  count: CountByWords;
  facts: CountedFact[];
}

let all: Watched;

beforeAll(async () => {
  all = await openWatched(atTime('2054-01-05', 10));
  await inUseFrom(all.house, all.town.east, monthOf(FIRST), [all.town.east1]);
});
afterAll(() => all.house.close());

test('three years of a branch of sixty', async () => {
  let seed = 11;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const { east1Secretary: secretary, eastOfficer: officer } = all.town.people;
  const men: Man[] = [];
  for (const script of scripts(random)) {
    const member = await all.town.member(all.town.east1);
    men.push({ ...member, script, count: new CountByWords(FIRST), facts: [] });
  }
  const [, confirmed, leftAlone, withheld, , , , , , , wild] = men;
  const triggered = new Set<string>();

  for (let nth = 0; nth < 12 * YEARS; nth++) {
    const month = monthOf(nth);
    await comeTo(all, atTime(`${month}-25`, 10));
    const told: CountedFact[] = [];
    for (const man of men) {
      for (const duty of ['life', 'dues', 'work'] as const) {
        const verdict = verdicts[man.script[duty][nth] as string];
        if (verdict) told.push({ memberId: man.memberId, duty, month, nth, verdict });
      }
      // Of the wild ones something of the last half year is put right now and then.
      if (men.indexOf(man) >= men.indexOf(wild as Man) && men.indexOf(man) < 10 + WILD && nth > 8 && random(5) === 0) {
        const earlier = nth - 1 - random(6);
        const known = man.facts.find((one) => one.nth === earlier && one.duty === 'life');
        if (known) told.push({ ...known, verdict: known.verdict === 'missed' ? 'excused' : 'missed' });
      }
    }
    for (const one of told) {
      const man = men.find(({ memberId }) => memberId === one.memberId) as Man;
      man.facts = [...man.facts.filter((old) => old.nth !== one.nth || old.duty !== one.duty), one];
    }
    await writeFacts(all.house, told, all.now);
    await lookAt(all, month);
    for (const man of men) man.count.look(man.facts, nth, lookDay(month));
    await stand(men, `${month} looked at`);

    // On the tenth the branch does what is asked of it; of one man it does not talk with him until much later.
    const tenth = lookDay(month).replace(/01$/, '10');
    await comeTo(all, atTime(tenth, 15));
    for (const man of men) {
      for (let stage = man.count.stage; stage && stage !== 'WATCH'; stage = man.count.stage) {
        const caseId = await ladderOf(man);
        if (stage === 'TRIGGERED') {
          triggered.add(man.memberId);
          if (man === leftAlone && man.count.level < 8) break;
          const duty = (['life', 'dues', 'work'] as const).find((one) => levelIn(man, one) >= 6) as string;
          await decide(
            all,
            caseId,
            man === leftAlone ? officer : secretary,
            'confirm',
            { duty },
            { statement: '示例说明' },
          );
          man.count.confirm(nth);
          break;
        }
        if (man === withheld && stage === 'TALK' && nth < 10) break;
        expect([month, men.indexOf(man), (await all.driver.state(caseId)).stage]).toEqual([
          month,
          men.indexOf(man),
          stage,
        ]);
        await givesStep(all, caseId, stage, tenth);
        man.count.give(tenth);
      }
    }
    await stand(men, `${month} acted upon`);
  }

  // Exactly those reach the check who must: eight in a row, twice; nine in a row, when the talk had been given.
  const six = men.filter((man) => triggered.has(man.memberId)).map((man) => men.indexOf(man));
  expect(six.filter((index) => index < 10)).toEqual([men.indexOf(confirmed as Man), men.indexOf(leftAlone as Man), 3]);
  expect(men.slice(10 + WILD).some(({ count }) => count.told.length > 0)).toBe(false);

  await comeTo(all, atTime(`${monthOf(12 * YEARS)}-20`, 12));
  for (const man of men) {
    const rows = await all.house.owner.notice.findMany({ where: { personId: man.personId } });
    const days = rows.flatMap(({ caseId, localDate, lines }) =>
      lines
        .map((line) => `${localDate.toISOString().slice(0, 10)} ${stageIn(line)}`)
        .filter(() => !irregular.has(caseId)),
    );
    expect([...new Set(days)].sort()).toEqual([...new Set(man.count.told)].sort());
  }
  await allAgree(all);
}, 900_000);

/** Cases of the other track, as they are found. */
const irregular = new Set<string>();

async function stand(men: readonly Man[], when: string): Promise<void> {
  const rows = await all.house.owner.case.findMany({
    select: { id: true, memberId: true, episode: true, stage: true, closedAt: true },
  });
  for (const { id, episode } of rows) if (episode.startsWith('irregular')) irregular.add(id);
  const shown = (man: Man) => {
    const his = rows.filter(({ memberId }) => memberId === man.memberId);
    const [ladder] = his.filter(({ id, closedAt }) => !irregular.has(id) && !closedAt);
    const stage = ladder?.stage === 'ABOVE' ? 'TRIGGERED' : (ladder?.stage ?? null);
    return [men.indexOf(man), stage, his.filter(({ id }) => irregular.has(id)).length];
  };
  expect([when, ...men.map(shown)]).toEqual([
    when,
    ...men.map((man) => [men.indexOf(man), man.count.stage, man.count.irregular]),
  ]);
}

async function ladderOf({ memberId }: Man): Promise<string> {
  const where = { memberId, closedAt: null, NOT: { episode: { startsWith: 'irregular' } } };
  return (await all.house.owner.case.findFirstOrThrow({ where })).id;
}

/** Months in a row to the last fact, of one who had no month without the duty. */
function levelIn({ facts }: Man, duty: Duty): number {
  const words = facts.filter((one) => one.duty === duty && one.nth >= FIRST).sort((a, b) => b.nth - a.nth);
  const ended = words.findIndex(({ verdict }) => verdict !== 'missed');
  return ended < 0 ? words.length : ended;
}
