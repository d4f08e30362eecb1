import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Select } from 'antd';
import { useId, useState } from 'react';
import { answerOf, client } from '../../api/client';
import { organisationsQuery } from '../../app/list/filters';
import { SendFileForm } from '../../form/send-file-form';
import { asFile } from '../../form/sent-file';
import { differencesTexts as texts } from './texts';

/** The roster of the national system is held against the register. */
export function ComparePage() {
  const id = useId();
  const navigate = useNavigate();
  const { data: places = [] } = useQuery(organisationsQuery);
  const [chosen, setChosen] = useState<string>();
  // Who keeps one organisation has nothing to choose.
  const organisationId = chosen ?? places[0]?.id ?? '';
  return (
    <div className="stack">
      <h1>{texts.title}</h1>
      <p className="prose quiet">{texts.intro}</p>
      <SendFileForm
        missing={organisationId ? undefined : texts.choose}
        label={texts.file}
        hint={texts.fileHint}
        accept=".xlsx,.csv"
        call={(key, file) => {
          const params = { header: { 'Idempotency-Key': key }, query: { organisationId } };
          return answerOf(client.POST('/national/differences', { params, body: file as File, ...asFile }));
        }}
        onDone={(made) => navigate({ to: '/national/$id', params: { id: made.id } })}
        submit={texts.compare}
        reading={texts.comparing}
      >
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
      </SendFileForm>
    </div>
  );
}
