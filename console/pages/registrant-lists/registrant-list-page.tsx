import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Alert, Radio } from 'antd';
import { useState } from 'react';
import { answerOf, client } from '../../api/client';
import { instantText } from '../../app/dates';
import { ExcelLink } from '../../app/excel-link';
import { Listing } from '../../app/list/listing';
import { usePages } from '../../app/list/use-pages';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { ChooseForGone } from './choose-for-gone';
import { TakeList } from './take-list';
import { registrantListsTexts as texts } from './texts';

type Outcome = keyof typeof texts.outcomes;

/** A list against the register: who is new, changed, gone; what becomes of those who are gone; and whether it is taken. */
export function RegistrantListPage() {
  const { id } = useParams({ from: '/registrant-lists/$id' });
  const queries = useQueryClient();
  const [shown, setShown] = useState<Outcome>();
  const found = useQuery({
    queryKey: ['registrant-lists', 'one', id],
    queryFn: () => answerOf(client.GET('/registrant-lists/{id}', { params: { path: { id } } })),
  });
  const counts = found.data?.counts;
  const show: Outcome = shown ?? (counts?.gone ? 'gone' : counts?.new ? 'new' : counts?.changed ? 'changed' : 'same');
  const lines = usePages(['registrant-lists', 'lines', id, show], (cursor) =>
    answerOf(
      client.GET('/registrant-lists/{id}/lines', {
        params: { path: { id }, query: { outcome: show, limit: 50, cursor } },
      }),
    ),
  );
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const list = found.data;
  const open = list.state.id === 'open';
  const changed = () => {
    queries.invalidateQueries({ queryKey: ['registrant-lists'] });
    queries.invalidateQueries({ queryKey: ['registrants'] });
  };
  return (
    <div className="stack">
      <div className="row between">
        <h1>{list.unit?.name ?? list.organisation.name}</h1>
        <Link to="/registrant-lists">{texts.back}</Link>
      </div>
      <p className="quiet">
        {list.organisation.name} · {list.kind.title} · {instantText(list.givenAt)} {list.givenBy?.name ?? texts.byLink}{' '}
        · {list.state.title}
      </p>
      {list.state.id === 'taken' && <Alert type="success" showIcon title={texts.taken} />}
      {open && list.undecided > 0 && (
        <>
          <Alert type="warning" showIcon title={texts.shrinks(list.undecided)} description={texts.shrinksMore} />
          <ChooseForGone id={id} onDone={changed} />
        </>
      )}
      {open && <TakeList id={id} disabled={list.undecided > 0} onDone={changed} />}
      <ExcelLink to={`/registrant-lists/${id}/lines/export?outcome=${show}`} />
      <Radio.Group
        className="no-print"
        value={show}
        optionType="button"
        options={(Object.entries(texts.outcomes) as [Outcome, string][]).map(([value, title]) => ({
          value,
          label: texts.show(title, list.counts[value]),
        }))}
        onChange={({ target }) => setShown(target.value)}
      />
      <Listing
        found={lines}
        heads={[texts.position, texts.name, texts.mobile, texts.unit, texts.community, texts.differs, texts.choice]}
        nothing={texts.nothingOf}
        keyOf={(line) => line.id}
        row={(line) => [
          line.position,
          line.name,
          line.mobile,
          line.unit,
          line.community.name,
          line.differs.join('、'),
          line.outcome.id === 'gone' &&
            (open ? (
              <ChooseForGone id={id} lineId={line.id} name={line.name} chosen={line.choice?.id} onDone={changed} />
            ) : (
              line.choice?.title
            )),
        ]}
      />
    </div>
  );
}
