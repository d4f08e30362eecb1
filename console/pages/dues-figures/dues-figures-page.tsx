import { Link, useSearch } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { chosenOf, type ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { yuanText } from '../dues/yuan';
import { duesFiguresTexts as texts } from './texts';

type Figure = keyof typeof texts.figures;

export const figureIds = Object.keys(texts.figures) as Figure[];

const filters: ListFilter[] = [
  { kind: 'organisation', key: 'organisationId', title: texts.organisation },
  { kind: 'month', key: 'fromMonth', title: texts.from },
  { kind: 'month', key: 'toMonth', title: texts.to },
];

/** Figures of dues, a branch a line; each number opens to its names. */
export function DuesFiguresPage() {
  const { fromMonth, toMonth } = chosenOf(filters, useSearch({ strict: false }));
  const span = { ...(fromMonth && { fromMonth }), ...(toMonth && { toMonth }) };
  return (
    <ListPage
      title={texts.title}
      intro={texts.intro}
      queryKey={['dues-figures']}
      filters={filters}
      read={(query) => answerOf(client.GET('/dues-figures', { params: { query: query as never } }))}
      exportPath="/dues-figures/export"
      heads={[texts.branch, ...figureIds.map((id) => texts.figures[id])]}
      nothing={texts.nothing}
      keyOf={({ branch }) => branch.id}
      row={({ branch, values }) => [
        branch.name,
        ...figureIds.map((figure) => {
          const { count, fen } = values[figure];
          if (count === 0) return texts.none;
          return (
            <Link
              key={figure}
              to="/dues-figures/names"
              search={{ organisationId: branch.id, figure, ...span } as never}
              aria-label={texts.names(branch.name, texts.figures[figure], texts.value(count, yuanText(fen)))}
            >
              {texts.value(count, yuanText(fen))}
            </Link>
          );
        }),
      ]}
    />
  );
}
