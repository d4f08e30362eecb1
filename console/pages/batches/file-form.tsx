import { Button } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { apiBase, type Schemas } from '../../api/client';
import { SendingState } from '../../app/states/sending-state';
import { useSend } from '../../app/use-send';
import { sendBatchFile } from './send-batch';
import { batchTexts as texts } from './texts';
import './batches.css';

interface Props {
  procedure: string;
  columns: readonly string[];
  onMade: (batch: Schemas['Batch']) => void;
}

/** A file of members: the template to fill in, and sending it back to be checked. */
export function FileForm({ procedure, columns, onMade }: Props) {
  const id = useId();
  const [file, setFile] = useState<File>();
  const [asked, setAsked] = useState(false);
  const sending = useSend((key) => sendBatchFile(procedure, file as File, key), onMade);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (file) sending.send();
  };
  return (
    <form className="stack" onSubmit={send} noValidate>
      <h3>{texts.byFile}</h3>
      <p className="prose quiet">{texts.byFileMore(columns.join('、'))}</p>
      <p>
        <a href={`${apiBase}/procedures/${procedure}/batches/template`} download>
          {texts.template}
        </a>
      </p>
      <div className="field">
        <span className="label" id={`${id}label`}>
          {texts.file}
        </span>
        <input
          id={id}
          className="batch-file"
          aria-labelledby={`${id}label`}
          type="file"
          accept=".xlsx,.xls,.et,.csv,.tsv,.txt"
          onChange={({ target }) => {
            setFile(target.files?.[0]);
            sending.clear();
          }}
        />
        <label htmlFor={id} className="batch-choose">
          <span className="batch-choose-button">{texts.choose}</span>
          <span className="quiet">{file ? texts.chosen(file.name) : texts.notChosen}</span>
        </label>
        {asked && !file && (
          <span className="field-error" role="alert">
            {texts.needFile}
          </span>
        )}
      </div>
      <SendingState sending={sending} />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={sending.phase === 'sending'}>
          {texts.send}
        </Button>
      </div>
    </form>
  );
}
