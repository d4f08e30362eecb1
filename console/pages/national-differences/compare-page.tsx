import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { answerOf, client } from '../../api/client';
import { organisationsQuery } from '../../app/list/filters';
import { SendingState } from '../../app/states/sending-state';
import { useSend } from '../../app/use-send';
import { FileDrop } from '../../form/file-drop';
import { asFile } from '../../form/sent-file';
import { differencesTexts as texts } from './texts';

const MOST = 10 * 1_048_576;

/** The roster of the national system is held against the register. */
export function ComparePage() {
  const id = useId();
  const navigate = useNavigate();
  const { data: places = [] } = useQuery(organisationsQuery);
  const [chosen, setChosen] = useState<string>();
  const [file, setFile] = useState<File>();
  // Who keeps one organisation has nothing to choose.
  const organisationId = chosen ?? places[0]?.id ?? '';
  const sending = useSend(
    (key) => {
      const params = { header: { 'Idempotency-Key': key }, query: { organisationId } };
      return answerOf(client.POST('/national/differences', { params, body: file as File, ...asFile }));
    },
    (made) => navigate({ to: '/national/$id', params: { id: made.id } }),
  );
  const busy = sending.phase === 'sending' || sending.phase === 'confirming';
  const send = (event: FormEvent) => {
    event.preventDefault();
    sending.send();
  };
  return (
    <form className="stack" onSubmit={send}>
      <h1>{texts.title}</h1>
      <p className="prose quiet">{texts.intro}</p>
      <div className="field">
        <label htmlFor={`${id}place`}>{texts.organisation}</label>
        <Select
          id={`${id}place`}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={texts.choose}
          options={places.map((place) => ({ value: place.id, label: place.name }))}
          value={organisationId || undefined}
          onChange={setChosen}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}file`}>{texts.file}</label>
        <FileDrop
          id={`${id}file`}
          hint={texts.fileHint}
          accept=".xlsx,.csv"
          most={MOST}
          file={file}
          onChange={setFile}
        />
      </div>
      {busy && <p role="status">{texts.comparing}</p>}
      <SendingState sending={sending} />
      <div className="row">
        <Button
          type="primary"
          htmlType="submit"
          loading={busy}
          disabled={!file || !organisationId || sending.phase === 'unknown'}
        >
          {texts.compare}
        </Button>
      </div>
    </form>
  );
}
