import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import { answerOf, client } from '../../api/client';
import { proceduresQuery } from '../../api/procedure';
import type { ListFilter } from '../../app/list/filter';
import { Filters } from '../../app/list/filters';
import { useFilters } from '../../app/list/use-filters';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { Nothing } from '../../app/states/nothing';
import { useHolds } from '../../app/use-holds';
import { OneSetting } from './one-setting';
import { settingTexts as texts } from './texts';

const filters: ListFilter[] = [{ kind: 'organisation', key: 'organisationId', title: texts.organisation }];

/** What holds in an organisation beside the rules: how and when people are told. */
export function SettingValuesPage() {
  const filtered = useFilters(filters);
  const { values } = filtered;
  return (
    <div className="stack">
      <h1>{texts.title}</h1>
      <p className="prose quiet">{texts.intro}</p>
      <Filters {...filtered} />
      {values.organisationId ? (
        <All key={values.organisationId} organisationId={values.organisationId} />
      ) : (
        <Nothing title={texts.choose} />
      )}
    </div>
  );
}

function All({ organisationId }: { organisationId: string }) {
  const queries = useQueryClient();
  const [done, setDone] = useState<string>();
  const queryKey = ['settings', organisationId];
  const found = useQuery({
    queryKey,
    queryFn: () => answerOf(client.GET('/settings', { params: { query: { organisationId } } })),
  });
  const procedures = useQuery(proceduresQuery);
  // What the API refuses to others is not offered to them.
  const settable = useHolds('administrator');
  if (found.isPending || procedures.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  return (
    <section className="stack">
      {done && <Alert type="success" showIcon role="status" title={texts.done(done)} />}
      <ul className="lines">
        {found.data.items.map((setting) => (
          <OneSetting
            key={setting.key + setting.history.length}
            setting={setting}
            procedures={procedures.data?.items ?? []}
            organisationId={organisationId}
            settable={settable}
            onDone={() => {
              setDone(setting.title);
              queries.invalidateQueries({ queryKey });
            }}
          />
        ))}
      </ul>
    </section>
  );
}
