import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { figurePath, statisticsPath } from '../../api/own-paths';
import { dayText, instantDay } from '../../app/dates';
import { Due } from '../../app/due';
import { filterSearch } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { casesTexts } from '../cases/texts';
import { statisticsTexts as texts } from './texts';

const asked = ['organisationId', 'from', 'to', 'own'] as const;

/** The cases behind one figure: as many as it says. */
export function StatisticsNamesPage() {
  const { procedure: id, figure } = useParams({ from: '/statistics/$procedure/$figure' });
  const search = filterSearch(useSearch({ strict: false }));
  const query = Object.fromEntries(asked.flatMap((key) => (search[key] ? [[key, search[key]]] : [])));
  const { own: _, ...scope } = query;
  const whole = useQuery({
    queryKey: ['statistics', id, scope],
    queryFn: () => answerOf(client.GET(statisticsPath(id), { params: { query: scope as never } })),
  });
  if (whole.isPending) return <Loading />;
  if (whole.isError) return <Failure error={whole.error} onRetry={() => whole.refetch()} />;
  const { organisation, figures, exports, from, to } = whole.data;
  const title = figures.find((one) => one.id === figure)?.title ?? '';
  const of = `${organisation.name}${query.own ? texts.own : ''}`;
  return (
    <ListPage
      title={texts.names(of, title)}
      intro={texts.period(dayText(from), dayText(to))}
      queryKey={['cases', 'figure', id, figure, query]}
      read={(page) =>
        answerOf(client.GET(figurePath(id), { params: { query: { ...query, ...page, figure } as never } }))
      }
      {...(exports && { exportPath: `${figurePath(id)}/export` })}
      exportAlso={{ ...query, figure }}
      heads={[casesTexts.who, casesTexts.stage, casesTexts.due, casesTexts.number]}
      nothing={texts.nothing}
      keyOf={(item) => item.id}
      row={(item) => [
        <Link key="who" className="line-name" to="/cases/$id" params={{ id: item.id }}>
          {item.subject.name}
        </Link>,
        item.stage.title,
        item.closedAt ? (
          casesTexts.ended(item.ending?.title ?? casesTexts.closed, instantDay(item.closedAt))
        ) : (
          <Due key="due" dueOn={item.dueOn} colour={item.colour} />
        ),
        <span key="number" className="quiet">
          {item.number}
        </span>,
      ]}
    >
      <Link to="/statistics/$procedure" params={{ procedure: id }} search={scope as never}>
        {texts.back}
      </Link>
    </ListPage>
  );
}
