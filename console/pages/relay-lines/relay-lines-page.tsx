import { Navigate, useSearch } from '@tanstack/react-router';
import { answerOf, apiBase, client } from '../../api/client';
import { instantDay } from '../../app/dates';
import { filterSearch, type ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { RelayTick } from './relay-tick';
import { relayTexts as texts } from './texts';

const filters: ListFilter[] = [
  { kind: 'choice', key: 'open', title: texts.state, choices: Object.entries(texts.states) },
  { kind: 'organisation', key: 'organisationId', title: texts.organisation },
];

/** 人工转告: whom somebody has to tell, what, and that he was told. */
export function RelayLinesPage() {
  const { organisationId, open, asked } = filterSearch(useSearch({ strict: false }));
  const scope = new URLSearchParams(organisationId ? { organisationId } : {});
  // Whom nobody has told yet comes first; who looks for others says so.
  if (!open && !asked) return <Navigate to="/relay-lines" search={{ open: 'true' } as never} replace />;
  return (
    <ListPage
      kept={{ asked: 'true' }}
      title={texts.title}
      intro={texts.intro}
      queryKey={['relay-lines']}
      filters={filters}
      read={(query) => answerOf(client.GET('/relay-lines', { params: { query: query as never } }))}
      exportPath="/relay-lines/export"
      heads={[texts.person, texts.what, texts.since, texts.told]}
      nothing={texts.nothing}
      keyOf={({ id }) => id}
      row={(line) => [
        <span key="who">
          <strong className="line-name">{line.person.name}</strong>
          <small className="small quiet">
            {line.organisation.name} · {line.phone ? texts.phone(line.phone) : texts.noPhone}
          </small>
        </span>,
        line.lines.join('；'),
        `${instantDay(line.since)}，${line.reasonTitle}`,
        <RelayTick key="tick" line={line} />,
      ]}
    >
      <a href={`${apiBase}/relay-lines/print?${scope}`} target="_blank" rel="noreferrer">
        {texts.print}
      </a>
    </ListPage>
  );
}
