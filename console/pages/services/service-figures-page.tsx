import { Link, useSearch } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { servicesTexts as texts } from './texts';

const filters: readonly ListFilter[] = [
  { kind: 'organisation', key: 'organisationId', title: texts.organisation },
  { kind: 'day', key: 'from', title: texts.from },
  { kind: 'day', key: 'to', title: texts.to },
];

/** 服务统计: certified services by kind; each number leads to what it counts. */
export function ServiceFiguresPage() {
  const chosen = useSearch({ strict: false }) as Record<string, string | undefined>;
  return (
    <ListPage
      title={texts.figures}
      intro={texts.figuresMore}
      queryKey={['services', 'figures']}
      filters={filters}
      read={(query) => answerOf(client.GET('/service-figures', { params: { query: query as never } }))}
      exportPath="/service-figures/export"
      heads={[texts.service, texts.count, texts.people, texts.hours]}
      nothing={texts.nothing}
      keyOf={({ kind }) => kind.id}
      row={({ kind, services, people, minutes }) => [
        kind.title,
        services === 0 ? (
          '0'
        ) : (
          <Link
            key="services"
            to="/services"
            search={{ ...chosen, serviceState: 'certified', ...(kind.id !== 'all' && { service: kind.id }) } as never}
            aria-label={texts.countOf(kind.title, services)}
          >
            {services}
          </Link>
        ),
        people,
        texts.minutes(minutes),
      ]}
    />
  );
}
