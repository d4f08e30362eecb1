import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { answerOf, client } from '../../api/client';
import type { FieldSchema } from '../../form/schema';
import { SendForm } from '../../form/send-form';
import { revealTexts as texts } from './reveal-texts';

interface Props {
  memberId: string;
  field: 'identityNumber' | 'phone' | 'address';
  title: string;
  /** As it is shown to everybody who sees the page. */
  masked: string;
}

const asked: FieldSchema = {
  properties: { purpose: { type: 'string', title: texts.purpose, maxLength: 100 } },
  required: ['purpose'],
};

/** Milliseconds for which something is shown in clear. */
const SHOWN = 60_000;

/** Something masked that is shown in clear for a minute, with a purpose and on record. It is kept nowhere else. */
export function Reveal({ memberId, field, title, masked }: Props) {
  const [open, setOpen] = useState(false);
  const [clear, setClear] = useState<string>();
  useEffect(() => {
    if (clear === undefined) return;
    const timer = setTimeout(() => setClear(undefined), SHOWN);
    return () => clearTimeout(timer);
  }, [clear]);
  if (clear !== undefined) {
    return (
      <span className="row">
        <strong>{clear}</strong>
        <Button size="small" className="no-print" onClick={() => setClear(undefined)}>
          {texts.hide}
        </Button>
      </span>
    );
  }
  return (
    <span className="stack">
      <span className="row">
        {masked}
        {!open && (
          <Button size="small" className="no-print" aria-label={texts.showWhat(title)} onClick={() => setOpen(true)}>
            {texts.show}
          </Button>
        )}
      </span>
      {open && (
        <SendForm
          schema={asked}
          call={(_key, body: { purpose: string }) =>
            answerOf(
              client.POST('/members/{id}/unmask', { params: { path: { id: memberId } }, body: { ...body, field } }),
            )
          }
          onDone={({ value }) => {
            setClear(value ?? texts.nothing);
            setOpen(false);
          }}
          submit={texts.submit}
          onCancel={() => setOpen(false)}
        >
          <p className="quiet">{texts.more}</p>
        </SendForm>
      )}
    </span>
  );
}
