import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { fullDate } from '../../domain/case/text';
import { kindsText, sittingKinds } from '../../domain/life/sitting-kinds';
import { sittingStatuses } from '../../domain/life/sitting-statuses';
import { localMinute } from '../../domain/time/date-times';
import { yearOf } from '../../domain/time/dates';
import { monthTitle } from '../../domain/time/months';
import { month } from '../../lists/inputs';
import { titledBy } from '../../lists/schemas';
import { formOf } from '../../papers/form';
import { templateValues } from '../../papers/template-tags';
import { Problem } from '../../platform/problem';
import { paperForms } from '../../procedures/paper-forms';
import type { MonthFields } from '../../procedures/sitting/papers/month';
import { noAttendance } from '../../registers/life/count-attendance';
import { absentNames, daysOfMonth } from '../../registers/life/month-of-branch';
import { planOfYear, sittingsOfYear } from '../../registers/life/year-of-branch';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { DOCX, disposition, INLINE, rendered } from '../http/rendered';
import { templateAt, templateBytes } from '../papers/template-store';
import { demandSoundTemplate } from '../papers/template-verdict';
import { branchToRead } from './branch-year';

const KIND = 'life-month';

/** 月报: a month of a branch as PDF, or in the office's own Word template. */
export function branchMonthRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/organisations/{id}/life-months/{month}',
    tag: 'life',
    summary: 'The month of a branch as a paper: what it held, who was there, what was not held',
    description:
      'With format=docx in the own Word template (`life-month`) of the nearest office that has one. On record.',
    limit: 'sensitive',
    params: z.object({ id: z.uuid(), month }),
    query: z.strictObject({ format: z.enum(['pdf', 'docx']).default('pdf') }),
    answers: { 200: { media: 'application/pdf', also: [DOCX], description: 'Sheets of A4, or a Word file' } },
    problems: ['not-allowed', 'no-template', 'template-unfit'],
    async handler(c) {
      const { db, keys } = c.deps;
      const { format } = c.query;
      const place = await branchToRead(c, c.params.id);
      const template = format === 'docx' ? await templateAt(db, KIND, place.path) : undefined;
      if (format === 'docx' && !template) throw new Problem('no-template');
      const word = template && (await templateBytes(keys, db, template));
      if (word) await demandSoundTemplate(KIND, word, 'template-unfit');
      const fields = await monthFields(c, place, c.params.month);
      // It is made anew each time and vouched for by nobody: no code stands on it.
      const printing = { code: '', verifyAt: '', reprint: 0 };
      const values = () => templateValues(formOf(paperForms, KIND), fields, printing);
      const made = await rendered(
        word
          ? { make: 'docx', template: word, values: values() }
          : { make: 'paper', paper: { kind: KIND, fields }, printing, at: c.at },
      );
      const entry = { actorId: c.actor.personId, at: c.at, action: 'printed', objectKind: 'life-month' };
      const detail = { month: c.params.month, format };
      await db.$transaction((tx) => recordAudit(tx, { ...entry, objectId: place.id, detail }));
      const name = `${place.name}${monthTitle(c.params.month)}组织生活月报.${format}`;
      return {
        status: 200,
        body: Buffer.from(made.bytes),
        headers: {
          ...(format === 'docx' && { 'Content-Type': DOCX }),
          'Content-Security-Policy': INLINE,
          'Content-Disposition': disposition(format === 'pdf' ? 'inline' : 'attachment', `${KIND}.${format}`, name),
        },
      };
    },
  });
}

async function monthFields(c: Context, { id, name }: { id: string; name: string }, of: string): Promise<MonthFields> {
  const { db } = c.deps;
  const days = daysOfMonth(of);
  const [sittings, plan, absent] = await Promise.all([
    sittingsOfYear(db, id, yearOf(days.from)),
    planOfYear(db, id, yearOf(days.from)),
    absentNames(db, id, days),
  ]);
  return {
    number: '',
    host: name,
    month: of,
    sittings: sittings
      .filter(({ on, attendance }) => on.startsWith(of) && attendance)
      .map(({ id: sittingId, on, beginsAt, title, kinds, place, status, attendance }) => {
        const { called, present, leave } = attendance?.values ?? noAttendance;
        return {
          when: `${fullDate(on)}${localMinute(beginsAt.getTime()).slice(11, 16)}`,
          ...{ title, kinds: kindsText(kinds), place, called, present, leave },
          status: titledBy(sittingStatuses, status).title,
          absent: absent.get(sittingId) ?? [],
        };
      }),
    notHeld: plan
      .filter(({ state, toDate }) => state.id === 'not-held' && toDate.startsWith(of))
      .map(({ kind }) => titledBy(sittingKinds, kind.id).title),
    madeOn: c.today,
  };
}
