import { addDays, type LocalDate } from '../../../domain/time/dates';

// What the page says of 报到未到, read off the raw facts of a script and nothing else: it knows no register and no case.
//
// "90 days without a certified service, counted only while a suitable need or post was open to him in his spare time and
// while no service of his waits for certification or 暂缓 holds: (1) a friendly message with three open needs that fit;
// (2) 30 d later a call or visit by the grid worker; (3) 30 d later, after the community's 书记 has looked and said so, a line
// to the unit. Each step stops the moment a service is certified or a date agreed."

/** Something that could be done, from a day to a day, at certain times; `places` 0 is full. */
export interface Need {
  from: LocalDate;
  until: LocalDate;
  times: readonly string[];
  /** Days on which no place was free. */
  full?: (day: LocalDate) => boolean;
  community: number;
}

/** What somebody really did and what was really said of him, in the order of days. */
export interface Life {
  community: number;
  times: readonly string[];
  availableFrom: LocalDate;
  /** Done on a day, recorded on a day, certified on a later day; never: it was refused on that day. */
  services: { done: LocalDate; recorded: LocalDate; settled: LocalDate; certified: boolean }[];
  deferred: { from: LocalDate; until: LocalDate }[];
  /** What he says on the phone, and when the call is made after it is due: days. */
  call: { answer: 'will-not' | 'not-reached' | 'comes'; after: number; comesIn?: number };
}

export interface Step {
  step: 'message' | 'call' | 'unit';
  on: LocalDate;
}

const meets = (asked: readonly string[], had: readonly string[]) =>
  asked.length === 0 || had.length === 0 || asked.some((one) => had.includes(one));

/** Whether a need was open to somebody on a day: of his community, within its days, in his spare time, with a place that was free. */
export const openTo = ({ community, times }: Life, need: Need, day: LocalDate): boolean =>
  need.community === community &&
  need.from <= day &&
  day <= need.until &&
  meets(need.times, times) &&
  !need.full?.(day);

/** Whether a day counts for somebody. */
export function dayCounts(life: Life, needs: readonly Need[], day: LocalDate): boolean {
  if (day < life.availableFrom) return false;
  // The look comes in the night: what was done by day holds from the next night on, and until the day itself.
  if (life.deferred.some(({ from, until }) => from < day && day < until)) return false;
  if (life.services.some(({ recorded, settled }) => recorded < day && day <= settled)) return false;
  return needs.some((need) => openTo(life, need, day));
}

/**
 * Which steps were taken on which days, until the last day.
 * @param busy nights on which the community itself was asked first: to propose, or to feed back the year
 */
export function stepsByWords(
  life: Life,
  needs: readonly Need[],
  last: LocalDate,
  busy: ReadonlySet<LocalDate> = new Set(),
  numbers = { idle: 90, call: 30, unit: 30 },
): { steps: Step[]; counted: LocalDate[] } {
  const steps: Step[] = [];
  const counted: LocalDate[] = [];
  let stage: 'none' | 'message' | 'call' | 'called' | 'unit' = 'none';
  let since: LocalDate | undefined;
  let given: LocalDate | undefined;
  let comes: LocalDate | undefined;
  for (let day = life.availableFrom; day <= last; day = addDays(day, 1)) {
    // The look comes in the night, before anything of the day is done.
    if (dayCounts(life, needs, day) && !(comes !== undefined && day <= comes)) {
      counted.push(day);
      const days = counted.filter((one) => since === undefined || one > since).length;
      if (stage === 'none' && days >= numbers.idle && !busy.has(day)) {
        steps.push({ step: 'message', on: day });
        stage = 'message';
        given = day;
      } else if (stage === 'message' && given && day >= addDays(given, numbers.call)) {
        steps.push({ step: 'call', on: day });
        stage = 'call';
        given = addDays(day, life.call.after);
      } else if (stage === 'called' && given && day >= addDays(given, numbers.unit)) {
        steps.push({ step: 'unit', on: day });
        stage = 'unit';
      }
    }
    const done = life.services.filter(({ settled, certified }) => certified && settled === day).map((one) => one.done);
    for (const one of done) since = since === undefined || one > since ? one : since;
    const stops =
      done.length > 0 ||
      life.services.some(({ recorded }) => recorded === day) ||
      life.deferred.some(({ from }) => from === day);
    if (stops) stage = 'none';
    // Calls are made in the afternoon: whom something of the day has stopped is not called any more.
    if (stage === 'call' && day === given) {
      if (life.call.answer === 'comes') {
        comes = addDays(day, life.call.comesIn ?? 7);
        since = since !== undefined && since > comes ? since : comes;
        stage = 'none';
      } else stage = 'called';
    }
  }
  return { steps, counted };
}
