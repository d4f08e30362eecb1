import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Radio, Select } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { answerOf, apiBase, client } from '../../api/client';
import { organisationsQuery } from '../../app/list/filters';
import { SendingState } from '../../app/states/sending-state';
import { useSend } from '../../app/use-send';
import { RegisteredUnitField } from '../../form/fields/found-field';
import { FileDrop } from '../../form/file-drop';
import { asFile } from '../../form/sent-file';
import { registrantListsTexts as texts } from './texts';

const MOST = 10 * 1_048_576;

/** A unit's list is brought in as it came: each wrong cell is named, and nothing of it counts before it is taken. */
export function NewRegistrantListPage() {
  const id = useId();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data = [] } = useQuery(organisationsQuery);
  const places = data.filter(({ kind }) => kind !== 'group');
  const [chosen, setChosen] = useState<string>();
  const [unitId, setUnitId] = useState<string>();
  const [kind, setKind] = useState<'residence' | 'assigned'>('residence');
  const [file, setFile] = useState<File>();
  const organisationId = chosen ?? (places.length === 1 ? places[0]?.id : undefined);
  const sending = useSend(
    (key) => {
      const query = { organisationId: organisationId ?? '', kind, ...(unitId && { unitId }) };
      const params = { header: { 'Idempotency-Key': key }, query };
      return answerOf(client.POST('/registrant-lists', { params, body: file as File, ...asFile }));
    },
    (made) => {
      queries.invalidateQueries({ queryKey: ['registrant-lists'] });
      navigate({ to: '/registrant-lists/$id', params: { id: made.id } });
    },
  );
  const busy = sending.phase === 'sending' || sending.phase === 'confirming';
  const send = (event: FormEvent) => {
    event.preventDefault();
    sending.send();
  };
  return (
    <form className="stack" onSubmit={send}>
      <div className="row between">
        <h1>{texts.newTitle}</h1>
        <Link to="/registrant-lists">{texts.back}</Link>
      </div>
      <p className="prose quiet">{texts.newIntro}</p>
      <p>
        <a href={`${apiBase}/registrant-lists/template`}>{texts.template}</a>
      </p>
      <div className="field">
        <label htmlFor={`${id}place`}>{texts.place}</label>
        <Select
          id={`${id}place`}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={texts.choosePlace}
          options={places.map((place) => ({ value: place.id, label: place.name }))}
          value={organisationId}
          onChange={setChosen}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}unit`}>{texts.wholeUnit}</label>
        <RegisteredUnitField
          id={`${id}unit`}
          schema={{}}
          value={unitId}
          wrong={false}
          onChange={(value) => setUnitId(typeof value === 'string' ? value : undefined)}
        />
      </div>
      <div className="field">
        <span className="label" id={`${id}kind`}>
          {texts.kind}
        </span>
        <Radio.Group
          aria-labelledby={`${id}kind`}
          value={kind}
          options={Object.entries(texts.kinds).map(([value, label]) => ({ value, label }))}
          onChange={({ target }) => setKind(target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}file`}>{texts.file}</label>
        <FileDrop
          id={`${id}file`}
          hint={texts.fileHint}
          accept=".xlsx,.csv,.txt"
          most={MOST}
          file={file}
          onChange={(now) => {
            setFile(now);
            sending.clear();
          }}
        />
      </div>
      {busy && <p role="status">{texts.reading}</p>}
      <SendingState sending={sending} />
      <div className="row">
        <Button
          type="primary"
          htmlType="submit"
          loading={busy}
          disabled={!file || !organisationId || sending.phase === 'unknown'}
        >
          {texts.send}
        </Button>
      </div>
    </form>
  );
}
