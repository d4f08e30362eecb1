import { nextWorkingDay } from '../domain/time/calendar';
import { atTime, DAY, localDate } from '../domain/time/dates';
import { playOf } from '../procedures/plays';
import type { WantedRehearsal } from '../registers/jobs/rehearsal-job';
import type { RehearsalReport } from '../registers/jobs/rehearsal-report';
import { ACTING } from './acting';
import { calendarOf } from './calendar';
import { Clocks } from './clock';
import { Course } from './course';
import { gatherReport } from './gather';
import { openRehearsalApi } from './rehearsal-api';
import { type Stage, type StageParts, setStage } from './stage';

export interface Rehearsing extends StageParts {
  /** Aborted: everything is cleared away and the reason thrown. */
  signal: AbortSignal;
  /** Told how many days have passed. */
  progress?: (days: number) => Promise<void> | void;
}

/**
 * Plays one case from its start to its end on virtual time and clears everything away, however it ends.
 * @throws NoSuchPlayError, NotOursError, RefusedError when the scenario does not fit the procedure, the signal's reason
 */
export async function rehearse(wanted: WantedRehearsal, parts: Rehearsing): Promise<RehearsalReport> {
  const { play } = playOf(wanted);
  parts.signal.throwIfAborted();
  const stage = await setStage(play, parts);
  const over = new AbortController();
  try {
    // A step that hangs must not hold up the end.
    return await Promise.race([perform(wanted, stage, parts), abortion(parts.signal, over.signal)]);
  } finally {
    over.abort();
    await stage.strike();
  }
}

/** @param over aborted: nobody listens any more, so that many rehearsals may share a signal */
const abortion = (signal: AbortSignal, over: AbortSignal) =>
  new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: over });
  });

async function perform(
  wanted: WantedRehearsal,
  stage: Stage,
  { keys, log, signal, progress }: Rehearsing,
): Promise<RehearsalReport> {
  const { db, client, town, config } = stage;
  const { play } = playOf(wanted);
  const calendar = await calendarOf(db);
  const from = atTime(nextWorkingDay(calendar, wanted.from).date, ACTING);
  const clockOffset = from - Date.now();
  await db.$transaction(async (tx) => await play.before?.(tx, { names: town.names, from: localDate(from), keys }));
  const clocks = new Clocks(client, clockOffset);
  let course: Course | undefined;
  const now = () => clocks.now(course?.caseId ?? '');
  const api = await openRehearsalApi({ config, db, keys, log, client, clockOffset, now });
  try {
    course = new Course(wanted, stage, api, clocks, calendar, from);
    await course.begin();
    while (await course.step()) {
      signal.throwIfAborted();
      await progress?.(Math.floor((now() - from) / DAY));
    }
    if (!course.caseId) throw new Error(`nothing began ${wanted.procedure}`);
    await course.close();
    return await gatherReport({ db, api, town, caseId: course.caseId, wanted, from, to: now() });
  } finally {
    await api.close();
  }
}
