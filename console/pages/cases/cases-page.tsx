import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Radio, Select } from 'antd';
import { answerOf, apiBase, client } from '../../api/client';
import { instantDay } from '../../app/dates';
import { Due } from '../../app/due';
import { Listing } from '../../app/listing';
import { listingTexts } from '../../app/listing-texts';
import { usePages } from '../../app/use-pages';
import type { CasesSearch } from './search';
import { casesTexts as texts } from './texts';

const shows = ['open', 'overdue', 'closed', 'all'] as const;

/** Every case that I may see. The filters stand in the address, so that the list comes back where it was left. */
export function CasesPage() {
  const { show = 'open', procedure } = useSearch({ from: '/cases' });
  const navigate = useNavigate({ from: '/cases' });
  const query = {
    ...(procedure && { procedure }),
    ...(show === 'open' && { open: 'true' as const }),
    ...(show === 'closed' && { open: 'false' as const }),
    ...(show === 'overdue' && { overdue: 'true' as const }),
  };
  const procedures = useQuery({ queryKey: ['procedures'], queryFn: () => answerOf(client.GET('/procedures')) });
  const found = usePages(['cases', query], (cursor) =>
    answerOf(client.GET('/cases', { params: { query: { ...query, limit: 50, cursor } } as never })),
  );
  const filter = (more: CasesSearch) => navigate({ search: (before) => ({ ...before, ...more }), replace: true });
  return (
    <div className="stack">
      <div className="row between">
        <h1>{texts.title}</h1>
        <a href={`${apiBase}/cases/export?${new URLSearchParams(query)}`}>{listingTexts.excel}</a>
      </div>
      <div className="row">
        <Radio.Group
          optionType="button"
          value={show}
          options={shows.map((one) => ({ value: one, label: texts[one] }))}
          onChange={({ target }) => filter({ show: target.value })}
        />
        <Select
          aria-label={texts.procedure}
          value={procedure ?? ''}
          style={{ minWidth: 200 }}
          options={[
            { value: '', label: texts.anyProcedure },
            ...(procedures.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={(id: string) => filter({ procedure: id || undefined })}
        />
      </div>
      <Listing
        found={found}
        heads={[texts.who, texts.what, texts.stage, texts.due, texts.number]}
        nothing={texts.nothing}
        keyOf={({ id }) => id}
        row={(item) => [
          <Link key="who" className="line-name" to="/cases/$id" params={{ id: item.id }}>
            {item.subject.name}
          </Link>,
          item.procedure.title,
          item.stage.title,
          item.closedAt ? (
            texts.ended(item.ending?.title ?? texts.closed, instantDay(item.closedAt))
          ) : (
            <Due key="due" dueOn={item.dueOn} colour={item.colour} />
          ),
          <span key="number" className="quiet">
            {item.number}
          </span>,
        ]}
      />
    </div>
  );
}
