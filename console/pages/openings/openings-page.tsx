import { Link } from '@tanstack/react-router';
import { answerOf, client, type Schemas } from '../../api/client';
import { dayText } from '../../app/dates';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { useHolds } from '../../app/use-holds';
import { serviceTexts } from '../registrants/service-texts';
import { EnterOpening } from './enter-opening';
import { openingsTexts as texts } from './texts';

const filters: readonly ListFilter[] = [
  { kind: 'choice', key: 'openingKind', title: texts.kind, choices: Object.entries(texts.kinds) },
  { kind: 'choice', key: 'openingStatus', title: texts.status, choices: Object.entries(texts.statuses) },
  { kind: 'choice', key: 'service', title: texts.service, choices: Object.entries(serviceTexts) },
  { kind: 'organisation', key: 'organisationId', title: texts.organisation },
  { kind: 'given', key: 'gridId', title: texts.grid },
];

/** From when until when it can be taken up, in words. */
export function spanText({ openFrom, openUntil }: Pick<Schemas['Opening'], 'openFrom' | 'openUntil'>): string {
  if (!openFrom) return texts.notOpen;
  return openUntil ? texts.days(dayText(openFrom), dayText(openUntil)) : texts.from(dayText(openFrom));
}

/** Posts, items of the menu and wishes of the places that I keep. */
export function OpeningsPage() {
  const enters = useHolds(
    ...(['secretary', 'deputy-secretary', 'organisation-commissioner', 'organisation-officer'] as const),
    'community-worker',
  );
  return (
    <ListPage
      title={texts.title}
      intro={texts.intro}
      queryKey={['openings']}
      filters={filters}
      above={
        enters && (
          <div className="row no-print">
            <EnterOpening kind="post" />
            <EnterOpening kind="item" />
            <EnterOpening kind="wish" />
          </div>
        )
      }
      read={(query) => answerOf(client.GET('/openings', { params: { query: query as never } }))}
      exportPath="/openings/export"
      heads={[texts.what, texts.kind, texts.where, texts.places, texts.span, texts.status]}
      nothing={texts.nothing}
      keyOf={({ id }) => id}
      given={({ grid }) => ({ gridId: grid?.name })}
      row={(item) => [
        <Link key="what" className="line-name" to="/openings/$id" params={{ id: item.id }}>
          {item.title}
        </Link>,
        item.kind.title,
        <span key="where">
          {item.organisation.name}
          {item.grid && <small className="small quiet">{item.grid.name}</small>}
        </span>,
        texts.taken(item.taken, item.capacity, item.waiting),
        spanText(item),
        item.status.title,
      ]}
    >
      <Link to="/serving">{texts.serving}</Link>
    </ListPage>
  );
}
