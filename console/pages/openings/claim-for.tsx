import { answerOf, client, type Schemas } from '../../api/client';
import { todayHere } from '../../app/dates';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { openingsTexts as texts } from './texts';
import { useOpeningsChanged } from './use-openings-changed';

const schema: FieldSchema = {
  properties: {
    memberId: { type: 'string', 'x-kind': 'member', title: texts.member },
    yesOn: { type: 'string', format: 'date', title: texts.yesOn },
    note: { type: 'string', title: texts.note, maxLength: 500, 'x-kind': 'long-text' },
  },
  required: ['memberId', 'yesOn'],
};

/** Enters, with his yes, that a member of a branch takes it up. */
export function ClaimFor({ opening: { id } }: { opening: Schemas['Opening'] }) {
  const changed = useOpeningsChanged();
  return (
    <div className="row no-print">
      <OpenedForm
        title={texts.claimFor}
        schema={schema}
        initial={{ '/yesOn': todayHere() }}
        submit={texts.save}
        call={(key, body: Schemas['Claiming']) =>
          answerOf(
            client.POST('/openings/{id}/claims', {
              params: { path: { id }, header: { 'Idempotency-Key': key } },
              body,
            }),
          )
        }
        onDone={changed}
      />
    </div>
  );
}
