import { answerOf, client, type Schemas } from '../../api/client';
import { todayHere } from '../../app/dates';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { choicesFrom } from '../openings/opening-fields';
import { useOpeningsChanged } from '../openings/use-openings-changed';
import { serviceTexts } from '../registrants/service-texts';
import { myServicesTexts as texts } from './texts';

const done: Record<string, FieldSchema> = {
  day: { type: 'string', format: 'date', title: texts.day },
  minutes: { type: 'integer', title: texts.minutes, minimum: 1, maximum: 1440 },
  what: { type: 'string', title: texts.what, maxLength: 300, 'x-kind': 'long-text' },
};
const onIt: FieldSchema = { properties: done, required: ['day', 'minutes', 'what'] };
const free: FieldSchema = {
  properties: { kind: { type: 'string', title: texts.kind, oneOf: choicesFrom(serviceTexts) }, ...done },
  required: ['kind', 'day', 'minutes', 'what'],
};

/** What I did: on what I hold, or something else. */
export function RecordService({ commitmentId, name = '' }: { commitmentId?: string; name?: string }) {
  const changed = useOpeningsChanged();
  const title = commitmentId ? texts.record : texts.recordFree;
  return (
    <OpenedForm
      title={title}
      of={name ? texts.of(title, name) : title}
      schema={commitmentId ? onIt : free}
      initial={{ '/day': todayHere() }}
      submit={texts.send}
      call={(key, body: Schemas['ServiceRecording']) =>
        answerOf(
          client.POST('/services', {
            params: { header: { 'Idempotency-Key': key } },
            body: { ...body, ...(commitmentId && { commitmentId }) },
          }),
        )
      }
      onDone={changed}
    />
  );
}
