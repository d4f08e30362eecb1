import { useMemo } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { daysTo, todayHere } from '../../app/dates';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { assignmentsTexts as texts } from './texts';

type Result = keyof typeof texts.results;

/** What may be noted of it now: "not done" only of what he agreed to and whose day has passed. */
function resultsOf({ answer, dueOn }: Schemas['Assignment']): Result[] {
  if (answer?.answer !== 'yes') return ['done'];
  return daysTo(dueOn) < 0 ? ['done', 'not-done', 'excused'] : ['done', 'excused'];
}

/** What became of a task, or a correction of what was noted. */
export function NoteAssignment({ item, onDone }: { item: Schemas['Assignment']; onDone: () => void }) {
  const { id, note, title } = item;
  const may = resultsOf(item).join();
  const isAgain = note !== null;
  const schema = useMemo((): FieldSchema => {
    const choices = may.split(',').map((one) => ({ const: one, title: texts.results[one as Result] }));
    return {
      properties: {
        result: { type: 'string', title: texts.result, oneOf: choices },
        doneOn: { type: 'string', format: 'date', title: texts.doneDay },
        why: { type: 'string', title: texts.why, maxLength: 500, 'x-kind': 'long-text' },
      },
      required: isAgain ? ['result', 'why'] : ['result'],
    };
  }, [may, isAgain]);
  const name = isAgain ? texts.correct : texts.note;
  return (
    <OpenedForm
      title={name}
      of={texts.of(name, title)}
      schema={schema}
      initial={{ '/doneOn': todayHere() }}
      submit={texts.save}
      call={(key, { doneOn, ...body }: { result: Result; doneOn?: string; why?: string }) =>
        answerOf(
          client.POST('/assignments/{id}/note', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body: { ...body, ...(body.result === 'done' && { doneOn }), ...(note && { corrects: note.seq }) },
          }),
        )
      }
      onDone={onDone}
    >
      <p className="quiet">{texts.whyHint}</p>
    </OpenedForm>
  );
}
