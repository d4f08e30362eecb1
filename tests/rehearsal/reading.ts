import type { RehearsalReport } from '../../registers/jobs/rehearsal-report';

/** Every line of the timeline. */
export const texts = ({ days }: RehearsalReport) => days.flatMap(({ happened }) => happened.map(({ text }) => text));

/** Day of the first line that says so. */
export const dayOf = ({ days }: RehearsalReport, what: RegExp) =>
  days.find(({ happened }) => happened.some(({ text }) => what.test(text)))?.date ?? '';

/** What somebody's inbox got. */
export const told = ({ days }: RehearsalReport, whom: string) =>
  days.flatMap(({ inbox }) => inbox.filter((one) => one.whom === whom).flatMap(({ lines }) => lines));
