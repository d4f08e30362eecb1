import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { instantText } from '../../app/dates';
import { filterSearch, type ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { ActorFilter } from './actor-filter';
import { AuditObject } from './audit-object';
import { auditTexts as texts } from './texts';

/** Who did what, by person, kind of object and days. */
export function AuditPage() {
  const search = filterSearch(useSearch({ strict: false }));
  const { actorId, objectId } = search;
  const one = { ...(actorId && { actorId }), ...(objectId && { objectId }) };
  const kinds = useQuery({
    queryKey: ['audit', 'objects'],
    queryFn: () => answerOf(client.GET('/audit/objects')),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const filters: ListFilter[] = [
    {
      kind: 'choice',
      key: 'objectKind',
      title: texts.kind,
      choices: (kinds.data?.items ?? []).map(({ id, title }) => [id, title] as const),
    },
    { kind: 'day', key: 'from', title: texts.from },
    { kind: 'day', key: 'to', title: texts.to },
  ];
  const { actorId: _, objectId: __, ...others } = search;
  return (
    <ListPage
      title={texts.title}
      intro={texts.intro}
      queryKey={['audit', one]}
      filters={filters}
      kept={one}
      read={(query) => answerOf(client.GET('/audit', { params: { query: { ...query, ...one } as never } }))}
      exportPath="/audit/export"
      exportAlso={one}
      heads={[texts.at, texts.who, texts.what, texts.object]}
      nothing={texts.nothing}
      keyOf={({ actorId: by, seq }) => `${by} ${seq}`}
      row={(entry) => [
        instantText(entry.at),
        <Link
          key="who"
          to="/audit"
          search={{ ...others, actorId: entry.actorId } as never}
          aria-label={texts.only(entry.actorName)}
        >
          {entry.actorName}
        </Link>,
        entry.actionTitle,
        <AuditObject key="what" entry={entry} />,
      ]}
    >
      {actorId || objectId ? (
        <Link to="/audit" search={others as never}>
          {texts.all}
        </Link>
      ) : (
        <ActorFilter others={others} />
      )}
    </ListPage>
  );
}
