import { Link, useSearch } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { monthText } from '../../app/dates';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { yuanText } from '../dues/yuan';
import { figureIds } from './dues-figures-page';
import { duesFiguresTexts as texts } from './texts';

const filters: ListFilter[] = [
  { kind: 'organisation', key: 'organisationId', title: texts.organisation },
  { kind: 'month', key: 'fromMonth', title: texts.from },
  { kind: 'month', key: 'toMonth', title: texts.to },
  { kind: 'choice', key: 'figure', title: texts.figure, choices: Object.entries(texts.figures) },
];

/** The names behind a figure, by the same condition. */
export function DuesNamesPage() {
  const { figure: asked } = useSearch({ strict: false }) as { figure?: string };
  const figure = figureIds.find((id) => id === asked) ?? 'due';
  return (
    <ListPage
      title={texts.namesTitle(texts.figures[figure])}
      queryKey={['dues-figures', 'names', figure]}
      filters={filters}
      read={(query) =>
        answerOf(client.GET('/dues-figures/names', { params: { query: { ...query, figure } as never } }))
      }
      exportPath="/dues-figures/names/export"
      exportAlso={{ figure }}
      heads={[texts.name, texts.branch, texts.month, texts.billed, texts.paid]}
      nothing={texts.noNames}
      keyOf={({ member, month }) => member.id + month}
      row={({ member, branch, month, billed, paid, waived }) => [
        <Link
          key="name"
          className="line-name"
          to="/members/$id"
          params={{ id: member.id }}
          search={{ tab: 'dues' } as never}
        >
          {member.name}
        </Link>,
        branch.name,
        monthText(month),
        waived ? texts.waived : yuanText(billed),
        yuanText(paid),
      ]}
    >
      <Link to="/dues-figures">{texts.back}</Link>
    </ListPage>
  );
}
