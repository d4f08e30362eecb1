import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import { useId } from 'react';
import { organisationsQuery } from '../../app/list/filters';
import { meQuery } from '../../app/session';
import { PublishedYears } from './published-years';
import { RosterLink } from './roster-link';
import { duesPublishedTexts as texts } from './texts';

/** What a branch has published of its dues: to whoever keeps it, who publishes here, and to its members. */
export function DuesPublishedPage() {
  const id = useId();
  const navigate = useNavigate();
  const { organisationId } = useSearch({ strict: false }) as { organisationId?: string };
  const { data: me } = useQuery(meQuery);
  const keeps = (me?.roles.length ?? 0) > 0;
  const { data = [] } = useQuery({ ...organisationsQuery, enabled: keeps });
  const branches = data.filter(({ kind }) => kind === 'branch');
  const branchId = organisationId ?? (branches.length === 1 ? branches[0]?.id : undefined);
  return (
    <div className="stack">
      <h1>{texts.title}</h1>
      <p className="prose quiet">{texts.intro}</p>
      {branches.length > 1 && (
        <div className="field no-print">
          <label htmlFor={`${id}branch`}>{texts.branch}</label>
          <Select
            id={`${id}branch`}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={texts.choose}
            options={branches.map((branch) => ({ value: branch.id, label: branch.name }))}
            value={branchId}
            onChange={(chosen) => navigate({ to: '.', search: { organisationId: chosen } as never, replace: true })}
          />
        </div>
      )}
      {branchId && keeps && <RosterLink branchId={branchId} />}
      {branchId && <PublishedYears key={branchId} branchId={branchId} />}
    </div>
  );
}
