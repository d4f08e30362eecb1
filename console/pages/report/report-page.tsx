import { Alert, Button } from 'antd';
import { useState } from 'react';
import { answerOf, client } from '../../api/client';
import type { FieldSchema } from '../../form/schema';
import { SendForm } from '../../form/send-form';
import { offeringFields, reachFields } from '../registrants/fields';
import { reportTexts as texts } from './texts';

const schema: FieldSchema = {
  properties: {
    code: { type: 'string', title: texts.code, maxLength: 20 },
    ...reachFields,
    ...offeringFields,
  },
  required: ['code'],
};

/** Reporting with the code of one's 报到单, without sign-in. Whatever the code is, the answer is the same. */
export function ReportPage() {
  const [received, setReceived] = useState(false);
  return (
    <div className="narrow stack">
      <h1>{texts.title}</h1>
      {received ? (
        <>
          <Alert type="success" role="status" showIcon title={texts.received} description={texts.receivedMore} />
          <Button onClick={() => setReceived(false)}>{texts.again}</Button>
        </>
      ) : (
        <>
          <p className="quiet">{texts.how}</p>
          <SendForm
            schema={schema}
            submit={texts.send}
            primary
            call={(_key, body: { code: string }) =>
              answerOf(client.POST('/self-registration', { body: body as never }))
            }
            onDone={() => setReceived(true)}
          />
        </>
      )}
    </div>
  );
}
