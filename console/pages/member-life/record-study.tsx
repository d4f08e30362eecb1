import { answerOf, client, type Schemas } from '../../api/client';
import { todayHere } from '../../app/dates';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { memberLifeTexts as texts } from './texts';

const fields: FieldSchema = {
  properties: {
    onDate: { type: 'string', format: 'date', title: texts.studiedOn },
    minutes: { type: 'integer', title: texts.askMinutes, minimum: 1, maximum: 1440 },
    subject: { type: 'string', title: texts.subject, maxLength: 100 },
  },
  required: ['onDate', 'minutes', 'subject'],
};

/** Records study besides that of sittings. */
export function RecordStudy({ memberId: id, onDone }: { memberId: string; onDone: () => void }) {
  return (
    <OpenedForm
      title={texts.record}
      schema={fields}
      initial={{ '/onDate': todayHere() }}
      call={(key, body: Schemas['StudyInput']) =>
        answerOf(
          client.POST('/members/{id}/study', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body,
          }),
        )
      }
      onDone={onDone}
    />
  );
}
