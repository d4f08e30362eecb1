import { Link, useParams } from '@tanstack/react-router';
import { answerOf, client, type Schemas } from '../../api/client';
import { instantDay } from '../../app/dates';
import { Due } from '../../app/due';
import { ExcelLink } from '../../app/excel-link';
import { Listing } from '../../app/list/listing';
import { usePages } from '../../app/list/use-pages';
import { Missing } from '../../app/states/missing';
import { taskListTexts as texts } from './texts';

const lists = ['todo', 'overdue', 'coming', 'unfinished', 'done'] as const;
type List = (typeof lists)[number];

/** One of the lists of mine, with all names behind its count. */
export function TaskListPage() {
  const { list } = useParams({ from: '/tasks/$list' });
  const known = lists.find((one) => one === list);
  return known ? <TaskList list={known} /> : <Missing />;
}

const due = (item: Schemas['TaskItem']) => (
  <Due dueOn={item.dueOn} colour={item.colour} provisional={item.provisional} />
);

function TaskList({ list }: { list: List }) {
  const found = usePages(['tasks', list, 'pages'], (cursor) =>
    answerOf(client.GET('/tasks', { params: { query: { list, limit: 50, cursor } } })),
  );
  const own =
    list === 'done' ? [texts.outcome, texts.closed] : list === 'coming' ? [texts.comes, texts.due] : [texts.due];
  return (
    <div className="stack">
      <div className="row between">
        <h1>{texts[list]}</h1>
        <ExcelLink to={`/tasks/export?list=${list}`} />
      </div>
      <Listing
        found={found}
        heads={[texts.who, texts.what, ...own]}
        nothing={texts.nothing}
        keyOf={({ id }) => id}
        row={(item) => [
          <Link key="who" className="line-name" to="/cases/$id" params={{ id: item.case.id }}>
            {item.subject.name}
          </Link>,
          `${item.case.procedure.title} · ${item.stage.title}`,
          ...(list === 'done'
            ? [item.outcome?.title, item.closedAt && instantDay(item.closedAt)]
            : list === 'coming'
              ? [item.comingStage?.title, due(item)]
              : [due(item)]),
        ]}
      />
    </div>
  );
}
