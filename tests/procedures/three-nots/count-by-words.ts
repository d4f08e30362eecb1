import type { Duty } from '../../../domain/duties/duties';
import type { RawFact } from './duty-town';

// An independent count, written from the words of the rule over raw facts; it knows nothing of the product's tables, SQL or
// ladder. Months are numbers from 0.

const DUTIES: Duty[] = ['life', 'dues', 'work'];
const STEPS = ['REMIND', 'TALK', 'CRITICISE', 'FORMAL'];

export interface CountedFact extends RawFact {
  /** Number of its month. */
  nth: number;
  /** Done, but after it was due: no mistake of the register. */
  later?: boolean;
}

interface Run {
  missed: number;
  none: number;
  from: number;
}

/** What becomes of a member: his stage after each look and each deed, and what he must have been told on which day. */
export class CountByWords {
  /** Steps given, by duty. */
  #given: Record<string, number> = {};
  #runs: Record<string, Run> = {};
  #history = '';
  #open = false;
  /** He was told that it is checked; on this day the branch's time for that is over. */
  #checked: string | null = null;
  #confirmedAt = -1;
  readonly told: string[] = [];
  irregular = 0;
  #lastIrregular = -99;
  /** When it was last begun for a run that had become unclear: a run of before then is not taken up once more. */
  #unclear = -99;

  /** @param risesOn until which day the branch has time for a check that begins on a day */
  constructor(
    private readonly firstMonth: number,
    private readonly risesOn: (day: string) => string = (day) => day,
  ) {}

  #word(facts: readonly CountedFact[], duty: Duty, nth: number): string {
    const those = facts.filter((one) => one.duty === duty && one.nth === nth).map(({ verdict }) => verdict);
    if (nth < this.firstMonth) return '未知';
    if (those.includes('done')) return '有效';
    if (those.includes('missed')) return '缺';
    return those.includes('excused') ? '免' : '无义务';
  }

  #run(facts: readonly CountedFact[], duty: Duty, last: number): Run {
    let run: Run = { missed: 0, none: 0, from: -1 };
    for (let nth = 0; nth <= last; nth++) {
      const word = this.#word(facts, duty, nth);
      if (word === '缺') run = { ...run, missed: run.missed + 1, from: run.missed ? run.from : nth };
      else if (word === '无义务') run = run.missed ? { ...run, none: run.none + 1 } : run;
      else run = { missed: 0, none: 0, from: -1 };
    }
    return run;
  }

  /** A month as it stands by facts: its word, and the months in a row with which it ends. */
  square(facts: readonly CountedFact[], duty: Duty, nth: number): string {
    const known = nth >= this.firstMonth;
    return known ? `${this.#word(facts, duty, nth)} ${this.#run(facts, duty, nth).missed}` : '未知 0';
  }

  /** How many steps were given, by duty. */
  get givenSteps(): number[] {
    return DUTIES.map((duty) => this.#given[duty] ?? 0);
  }

  get #lacking(): number {
    const missing = DUTIES.filter((duty) => (this.#given[duty] ?? 0) < Math.min(4, this.#counting(duty)));
    return Math.min(...missing.map((duty) => this.#given[duty] ?? 0), 9);
  }

  #counting(duty: Duty): number {
    const run = this.#runs[duty];
    return run && run.none <= 3 ? run.missed : 0;
  }

  get level(): number {
    return Math.max(...DUTIES.map((duty) => this.#counting(duty)));
  }

  /** null: no case. */
  get stage(): string | null {
    if (!this.#open) return null;
    const lacking = this.#lacking;
    if (lacking < 9) return STEPS[lacking] as string;
    return DUTIES.some((duty) => this.#counting(duty) >= 6) ? 'TRIGGERED' : 'WATCH';
  }

  #tell(day: string): void {
    const { stage } = this;
    // Once the check is with the level above, fifteen working days being over, he has been told of it.
    const again = stage === 'TRIGGERED' && this.#checked !== null && day > this.#checked;
    if (stage && stage !== 'WATCH' && !again) this.told.push(`${day} ${stage}`);
    this.#checked = stage === 'TRIGGERED' ? (this.#checked ?? this.risesOn(day)) : null;
  }

  /** The look at a month, on a day: what changed of months before it is found with it. */
  look(facts: readonly CountedFact[], nth: number, day: string): void {
    const corrected = nth > 0 && this.#written(facts, nth - 1) !== this.#history;
    this.#stand(facts, nth, day, corrected);
    this.#history = this.#written(facts, nth);
    this.#watchYear(facts, nth);
  }

  /** How the duties stand at the end of a month, as it would be written down. */
  #written(facts: readonly CountedFact[], nth: number): string {
    return JSON.stringify(DUTIES.map((duty) => [this.#word(facts, duty, nth), this.#run(facts, duty, nth)]));
  }

  #stand(facts: readonly CountedFact[], nth: number, day: string, corrected: boolean): void {
    const unclear: Duty[] = [];
    const before = this.#runs;
    const ran = DUTIES.filter((duty) => this.#counting(duty) > 0);
    this.#runs = {};
    for (const duty of DUTIES) {
      const run = this.#run(facts, duty, nth);
      if (run.from !== before[duty]?.from || !run.missed) this.#given[duty] = 0;
      this.#runs[duty] = run;
      if (run.missed && run.none > 3) unclear.push(duty);
    }
    if (unclear.some((duty) => (this.#runs[duty]?.from ?? 0) >= this.#unclear) && this.#irregular(nth)) {
      this.#unclear = nth;
    }
    // Of several that ran one is over, and the case goes on with another.
    const over = ran.some((duty) => !this.#runs[duty]?.missed);
    if (this.#open && over && (this.level > 0 || unclear.length)) this.told.push(`${day} PART`);
    if (this.level === 0) {
      const late = facts.some(
        (one) => one.later && before[one.duty]?.missed && one.nth >= (before[one.duty]?.from ?? 99),
      );
      if (this.#open && !unclear.length) this.told.push(`${day} ${corrected && !late ? 'TAKEN_BACK' : 'OVER'}`);
      this.#open = false;
      return;
    }
    const from = Math.min(...DUTIES.filter((duty) => this.#counting(duty)).map((duty) => this.#runs[duty]?.from ?? 99));
    if (!this.#open && from <= this.#confirmedAt) return;
    this.#open = true;
    this.#tell(day);
  }

  /**
   * Fewer than half of the sittings of a year, of six or more, who does not miss them month after month; or dues paid short
   * in three months of it.
   */
  #watchYear(facts: readonly CountedFact[], nth: number): void {
    const year = facts.filter(
      (one) => one.duty === 'life' && one.nth > nth - 12 && one.nth <= nth && /done|missed/.test(one.verdict),
    );
    const came = year.filter(({ verdict }) => verdict === 'done').length;
    const missedNow = year.some((one) => one.nth === nth && one.verdict === 'missed');
    if (missedNow && year.length >= 6 && came * 2 < year.length && (this.#runs.life?.missed ?? 0) <= 1) {
      this.#irregular(nth);
    }
    const short = facts.filter((one) => one.basis === 'short' && one.nth > nth - 12 && one.nth <= nth);
    if (short.length >= 3) this.#irregular(nth);
  }

  #irregular(nth: number): boolean {
    if (nth - this.#lastIrregular < 12) return false;
    this.irregular += 1;
    this.#lastIrregular = nth;
    return true;
  }

  /** The step at which he stands is given; it counts for every duty whose run calls for it. */
  give(day: string): void {
    const step = this.#lacking;
    for (const duty of DUTIES) {
      if ((this.#given[duty] ?? 0) === step && Math.min(4, this.#counting(duty)) > step) this.#given[duty] = step + 1;
    }
    this.#tell(day);
  }

  /** People have found that there is no valid reason: while a streak of that time stands, nothing begins again. */
  confirm(nth: number): void {
    this.#confirmedAt = nth;
    this.#open = false;
    this.#given = {};
  }
}
