import type { LocalDate } from '../../domain/time/dates';

/** Somebody is asked. */
export interface Asked {
  stage: string;
  /** Who, by office. */
  whom: string[];
  dueOn: LocalDate | null;
}

/** One person's inbox on one day. */
export interface RehearsalInbox {
  whom: string;
  lines: string[];
}

/** One day on which something happened. */
export interface RehearsalDay {
  date: LocalDate;
  /** What happened, in order: local time, the line of the case's timeline, and what was filled in with it. */
  happened: { time: string; text: string; filled?: string[] }[];
  asked: Asked[];
  inbox: RehearsalInbox[];
}

/** What a rehearsal came to. */
export interface RehearsalReport {
  procedure: { id: string; title: string };
  scenario: { id: string; title: string };
  variant: { id: string; title: string };
  number: string;
  /** Where it stands at the end; `ending` is null when it has not come to one. */
  stage: { id: string; title: string };
  ending: { id: string; title: string } | null;
  from: LocalDate;
  to: LocalDate;
  calendarDays: number;
  workingDays: number;
  /** How often people decided, were reminded, a task passed on or was escalated, and a limit ran out. */
  counts: { decisions: number; reminders: number; escalations: number; lapses: number; notices: number };
  days: RehearsalDay[];
}
