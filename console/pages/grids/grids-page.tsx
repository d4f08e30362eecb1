import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, client, type Schemas } from '../../api/client';
import { dayText } from '../../app/dates';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { gridsTexts as texts } from './texts';

const filters: readonly ListFilter[] = [
  { kind: 'organisation', key: 'organisationId', title: texts.organisation },
  { kind: 'yes', key: 'closed', title: texts.closed },
];

const name: FieldSchema = { type: 'string', title: texts.name, maxLength: 50 };
const workerId: FieldSchema = { type: 'string', 'x-kind': 'person', title: texts.worker };
const opening: FieldSchema = {
  properties: { communityId: { type: 'string', 'x-kind': 'organisation', title: texts.community }, name, workerId },
  required: ['communityId', 'name'],
};
const changing: FieldSchema = {
  properties: { name, workerId, closedOn: { type: 'string', format: 'date', title: texts.close } },
};

/** 网格 of my communities, and who walks them. */
export function GridsPage() {
  const queries = useQueryClient();
  const changed = () => queries.invalidateQueries({ queryKey: ['grids'] });
  return (
    <ListPage
      title={texts.title}
      intro={texts.intro}
      queryKey={['grids']}
      filters={filters}
      read={(query) => answerOf(client.GET('/grids', { params: { query: query as never } }))}
      exportPath="/grids/export"
      heads={[texts.community, texts.name, texts.worker, texts.registrants, texts.change]}
      nothing={texts.nothing}
      keyOf={({ id }) => id}
      row={(grid) => [
        grid.community.name,
        grid.closedOn ? `${grid.name}，${texts.closedOn(dayText(grid.closedOn))}` : grid.name,
        grid.worker?.name ?? texts.none,
        <Link key="people" to="/registrants" search={{ gridId: grid.id } as never}>
          {texts.people(grid.registrants)}
        </Link>,
        <ChangeGrid key="change" grid={grid} onDone={changed} />,
      ]}
    >
      <OpenedForm
        title={texts.open}
        schema={opening}
        submit={texts.save}
        primary
        call={(key, body) => answerOf(client.POST('/grids', { params: { header: { 'Idempotency-Key': key } }, body }))}
        onDone={changed}
      />
      <Link to="/registrants">{texts.toRegistrants}</Link>
    </ListPage>
  );
}

function ChangeGrid({ grid: { id, version, name: own }, onDone }: { grid: Schemas['Grid']; onDone: () => void }) {
  return (
    <OpenedForm
      title={texts.change}
      of={texts.changeOf(own)}
      schema={changing}
      initial={{ '/name': own }}
      submit={texts.save}
      call={(key, body: object) =>
        answerOf(
          client.PATCH('/grids/{id}', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body: { ...body, version } as never,
          }),
        )
      }
      onDone={onDone}
    />
  );
}
