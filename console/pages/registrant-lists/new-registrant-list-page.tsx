import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Radio, Select } from 'antd';
import { useId, useState } from 'react';
import { answerOf, apiBase, client } from '../../api/client';
import { organisationsQuery } from '../../app/list/filters';
import { RegisteredUnitField } from '../../form/fields/found-field';
import { SendFileForm } from '../../form/send-file-form';
import { asFile } from '../../form/sent-file';
import { registrantListsTexts as texts } from './texts';

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
  const organisationId = chosen ?? (places.length === 1 ? places[0]?.id : undefined);
  return (
    <div className="stack">
      <div className="row between">
        <h1>{texts.newTitle}</h1>
        <Link to="/registrant-lists">{texts.back}</Link>
      </div>
      <p className="prose quiet">{texts.newIntro}</p>
      <p>
        <a href={`${apiBase}/registrant-lists/template`}>{texts.template}</a>
      </p>
      <SendFileForm
        missing={organisationId ? undefined : texts.choosePlaceFirst}
        label={texts.file}
        hint={texts.fileHint}
        accept=".xlsx,.csv,.txt"
        call={(key, file) => {
          const query = { organisationId: organisationId ?? '', kind, ...(unitId && { unitId }) };
          const params = { header: { 'Idempotency-Key': key }, query };
          return answerOf(client.POST('/registrant-lists', { params, body: file as File, ...asFile }));
        }}
        onDone={(made) => {
          queries.invalidateQueries({ queryKey: ['registrant-lists'] });
          navigate({ to: '/registrant-lists/$id', params: { id: made.id } });
        }}
        submit={texts.send}
        reading={texts.reading}
      >
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
      </SendFileForm>
    </div>
  );
}
