import { useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { Facts } from '../../app/facts';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { registrantsTexts as texts } from './texts';

const schema: FieldSchema = {
  properties: { purpose: { type: 'string', title: texts.purpose, maxLength: 100 } },
  required: ['purpose'],
};

/** His number and his address in clear, on record with what they are for. */
export function ShowContact({ id }: { id: string }) {
  const [shown, setShown] = useState<Schemas['RegistrantContact']>();
  if (shown)
    return (
      <Facts
        rows={[
          [texts.mobile, shown.mobile],
          [texts.address, shown.address],
        ]}
      />
    );
  return (
    <OpenedForm
      title={texts.contact}
      schema={schema}
      submit={texts.show}
      call={(_key, body: { purpose: string }) =>
        answerOf(client.POST('/registrants/{id}/contact', { params: { path: { id } }, body }))
      }
      onDone={setShown}
    />
  );
}
