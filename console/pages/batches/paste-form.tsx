import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import type { Schemas } from '../../api/client';
import { SendingState } from '../../app/states/sending-state';
import { useSend } from '../../app/use-send';
import { pastedFile, pastedRows, sendBatchFile } from './send-batch';
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
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (rows > 0) sending.send();
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
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            sending.clear();
          }}
        />
        {rows > 0 && <span className="quiet">{texts.pasted(rows)}</span>}
      </div>
      <SendingState sending={sending} />
      <div className="row">
        <Button htmlType="submit" disabled={rows === 0} loading={sending.phase === 'sending'}>
          {texts.pasteSend}
        </Button>
      </div>
    </form>
  );
}
