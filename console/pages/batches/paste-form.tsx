import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import type { Schemas } from '../../api/client';
import { SendingState } from '../../app/states/sending-state';
import { useSend } from '../../app/use-send';
import { pastedAmiss, pastedFile, pastedRows, sendBatchFile } from './send-batch';
import { batchTexts as texts } from './texts';

interface Props {
  procedure: string;
  columns: readonly string[];
  onMade: (batch: Schemas['Batch']) => void;
}

/** Members copied out of Excel. */
export function PasteForm({ procedure, columns, onMade }: Props) {
  const id = useId();
  const [text, setText] = useState('');
  const sending = useSend((key) => sendBatchFile(procedure, pastedFile(text, columns), key), onMade);
  const rows = pastedRows(text);
  const amiss = pastedAmiss(text, columns);
  const busy = sending.phase === 'sending' || sending.phase === 'confirming';
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (rows > 0 && !amiss) sending.send();
  };
  return (
    <form className="stack" onSubmit={send} noValidate>
      <h3>{texts.byPaste}</h3>
      <p className="prose quiet">{texts.pasteMore}</p>
      <div className="field">
        <label htmlFor={id}>{texts.paste}</label>
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 4, maxRows: 12 }}
          wrap="off"
          status={amiss ? 'error' : undefined}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            sending.clear();
          }}
        />
        {rows > 0 && !amiss && <span className="quiet">{texts.pasted(rows)}</span>}
        {amiss && (
          <span className="field-error" role="alert">
            {amiss}
          </span>
        )}
      </div>
      <SendingState sending={sending} />
      <div className="row">
        <Button htmlType="submit" disabled={rows === 0 || amiss !== undefined} loading={busy}>
          {texts.pasteSend}
        </Button>
      </div>
    </form>
  );
}
