import type { Duty, DutyVerdict } from '../../../domain/duties/duties';
import type { CountedFact } from './count-by-words';

// Who does what in a year of a branch, a letter a month from January to December, and what the words of the rule make of it:
// at the look at the month itself, and afterwards. It knows nothing of registers.

/** Months are numbers from November of the year before: the branch watches from December on. */
export const WATCHED_FROM = 1;
export const JANUARY = 2;
/** Nobody holds a sitting in August. */
export const NOT_HELD = JANUARY + 7;
/** In September the look comes before the dues of that month are looked through. */
export const OUT_OF_ORDER = JANUARY + 8;
/** Both quarters that the quarterly payer had not paid are paid in July. */
export const QUARTERS_PAID = JANUARY + 6;

type Said = [first: DutyVerdict | null, then?: DutyVerdict | 'later'];

/** At the evening of the month. */
export const LIFE = {
  p: ['done'],
  a: ['missed'],
  /** With leave. */
  l: ['excused'],
  /** Leave was asked and refused. */
  r: ['missed'],
  /** Leave was granted two days after. */
  v: ['excused'],
  /** It was a mistake: put right in the same month, or in the next. */
  x: ['done'],
  X: ['missed', 'done'],
  /** Made up: noted in the same month, or in the next. */
  m: ['done'],
  M: ['missed', 'later'],
  /** The secretary calls it a mistake, or excused, as he goes through the first look. */
  k: ['missed', 'done'],
  e: ['missed', 'excused'],
  '.': [null],
} as const satisfies Record<string, Said>;

export const DUES = {
  p: ['done'],
  n: ['missed'],
  /** On the fifth of the next month. */
  d: ['missed', 'later'],
  s: ['done'],
  /** Entered for the wrong man: countered on the fifth of the next month. */
  c: ['done', 'missed'],
  /** Let off. */
  w: ['excused'],
  '.': [null],
} as const satisfies Record<string, Said>;

export const WORK = {
  D: ['done'],
  N: ['missed'],
  /** Not done; on the fifth of the next month it is found that he has done it since. */
  L: ['missed', 'later'],
  E: ['excused'],
  /** Asked, and never answered; or he cannot. */
  Q: [null],
  R: [null],
  '.': [null],
} as const satisfies Record<string, Said>;

export interface Part {
  life: string;
  dues: string;
  work?: string;
  /** Pays by the quarter: the first two on 20 July. */
  quarterly?: true;
  /** Pays at another place. */
  elsewhere?: true;
  ill?: true;
  /** Serves on the committee; one of them misses its sitting in March. */
  committee?: 'comes' | 'misses';
  /** Was absent in November and in December, as the books of before say. */
  imported?: true;
  /** Pays what he owes from February to April on 20 May. */
  paysInMay?: true;
  /** Comes to the branch in June. */
  comes?: true;
  /** Of the second sitting of December: absent there. */
  second?: 'absent';
}

const GOOD = 'p'.repeat(12);
const held = (letters: string) => letters.padEnd(12, 'p');

export const PARTS = {
  keeper: { life: GOOD, dues: GOOD },
  organiser: { life: GOOD, dues: GOOD, committee: 'comes' },
  discipline: { life: GOOD, dues: GOOD, committee: 'misses' },
  six: { life: held('aaaaaaa'), dues: GOOD },
  withheld: { life: GOOD, dues: 'n'.repeat(12) },
  quarterly: { life: GOOD, dues: '.'.repeat(12), quarterly: true },
  late: { life: GOOD, dues: held('pddd') },
  countered: { life: GOOD, dues: held('pcd') },
  short: { life: GOOD, dues: held('ppspss') },
  relieved: { life: GOOD, dues: 'nnnwwwwnnnpp' },
  both: { life: held('ppaa'), dues: held('pnnn'), paysInMay: true },
  mistaken: { life: held('k'), dues: GOOD },
  reasoned: { life: held('ea'), dues: GOOD },
  makesUp: { life: held('ppMppm'), dues: GOOD },
  onLeave: { life: held('pvlplpr'), dues: GOOD },
  corrected: { life: held('ppxX'), dues: GOOD },
  seldomAsked: { life: GOOD, dues: GOOD, work: '..N.N.N.....' },
  asked: { life: GOOD, dues: GOOD, work: 'DQREL.D.....' },
  ill: { life: GOOD, dues: GOOD, ill: true },
  paysElsewhere: { life: GOOD, dues: '.'.repeat(12), elsewhere: true },
  seldomComes: { life: held('apapapa'), dues: GOOD, second: 'absent' },
  fromBefore: { life: held('a'), dues: GOOD, imported: true },
  newcomer: { life: '.....pp.appp', dues: '.....ppppppp', comes: true },
} as const satisfies Record<string, Part>;

/** Who stands before the check of the sixth month in this year. */
export const SIXTH: (keyof typeof PARTS)[] = ['six', 'withheld', 'quarterly'];

/** The facts of a member that are known at a look: at that of a month, or half a month after it. */
export function factsAt(memberId: string, part: Part, look: number): CountedFact[] {
  const facts: CountedFact[] = [];
  const add = (duty: Duty, nth: number, verdict: DutyVerdict | 'later' | null | undefined, more: object = {}) => {
    if (!verdict || nth > look) return;
    const done = verdict === 'later' ? { verdict: 'done' as const, later: true } : { verdict };
    facts.push({ memberId, duty, month: `${nth}`, nth, ...done, ...more });
  };
  const said = ([first, then]: Said, nth: number) => (look > nth && then ? then : first);
  if (part.imported) for (const nth of [0, 1]) add('life', nth, 'missed');
  for (let month = 0; month < 12; month++) {
    const nth = JANUARY + month;
    const life = nth === NOT_HELD ? '.' : part.life[month];
    add('life', nth, part.ill && life === 'p' ? 'excused' : said(LIFE[life as keyof typeof LIFE], nth));
    if (part.committee && (month === 2 || month === 8)) {
      add('life', nth, part.committee === 'misses' && month === 2 ? 'missed' : 'done');
    }
    if (month === 11) add('life', nth, part.ill ? 'excused' : part.second ? 'missed' : 'done');
    const letter = part.dues[month] as keyof typeof DUES;
    if (part.quarterly) {
      add('dues', nth, quarterAt(nth, look));
    } else if (part.paysInMay && letter === 'n') {
      add('dues', nth, look >= JANUARY + 4 ? 'later' : 'missed');
    } else if (letter === 'n' && nth === OUT_OF_ORDER && look === nth) {
      add('dues', nth, null);
    } else {
      add('dues', nth, said(DUES[letter], nth), letter === 's' ? { basis: 'short' } : {});
    }
    if (part.work) add('work', nth, said(WORK[part.work[month] as keyof typeof WORK], nth));
  }
  return facts;
}

/** Two quarters are unpaid at their end and until July; from then on he pays in the last month of each. */
function quarterAt(nth: number, look: number): DutyVerdict | 'later' | null {
  const last = JANUARY + Math.floor((nth - JANUARY) / 3) * 3 + 2;
  if (nth < QUARTERS_PAID) return look >= QUARTERS_PAID ? 'later' : look >= last ? 'missed' : null;
  return look >= last ? 'done' : null;
}
