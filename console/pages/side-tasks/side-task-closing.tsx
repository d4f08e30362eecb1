import { answerOf, client, type Schemas } from '../../api/client';
import { todayHere } from '../../app/dates';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { sideTasksTexts as texts } from './texts';
import { useSideTaskChanged } from './use-changed';

interface Props {
  id: string;
  caseId?: string;
  closing: Schemas['Titled'];
}

const ON: FieldSchema = {
  properties: { doneOn: { type: 'string', format: 'date', title: texts.doneOn } },
  required: ['doneOn'],
};
const NOTHING: FieldSchema = {};

/** One way to close it: done on a day, or not needed. */
export function SideTaskClosing({ id, caseId, closing }: Props) {
  const changed = useSideTaskChanged(caseId);
  const done = closing.id === 'done';
  return (
    <OpenedForm
      title={closing.title}
      schema={done ? ON : NOTHING}
      initial={done ? { '/doneOn': todayHere() } : undefined}
      submit={texts.save}
      call={(key, body: object) =>
        answerOf(
          client.POST('/side-tasks/{id}/close', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body: { ...body, status: closing.id as 'done' | 'not-needed' },
          }),
        )
      }
      onDone={changed}
    >
      <p>{texts.sure(closing.title)}</p>
    </OpenedForm>
  );
}
