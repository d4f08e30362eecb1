import { answerOf, client, type Schemas } from '../../api/client';
import { dayText, todayHere } from '../../app/dates';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { unitsTexts as texts } from './texts';
import { useUnitsChanged } from './use-units-changed';

const filters: readonly ListFilter[] = [
  { kind: 'choice', key: 'state', title: texts.state, choices: Object.entries(texts.resourceStates) },
  { kind: 'organisation', key: 'organisationId', title: texts.community },
  { kind: 'given', key: 'unitId', title: texts.unit },
];

const add: FieldSchema = {
  properties: {
    communityId: { type: 'string', 'x-kind': 'organisation', title: texts.community },
    unitId: { type: 'string', 'x-kind': 'unit', title: texts.unit },
    title: { type: 'string', title: texts.resource, maxLength: 50 },
    terms: { type: 'string', title: texts.terms, maxLength: 300, 'x-kind': 'long-text' },
  },
  required: ['communityId', 'title', 'terms'],
};
const book: FieldSchema = {
  properties: {
    day: { type: 'string', format: 'date', title: texts.day },
    part: {
      type: 'string',
      title: texts.part,
      oneOf: Object.entries(texts.parts).map(([id, title]) => ({ const: id, title })),
    },
    purpose: { type: 'string', title: texts.useFor, maxLength: 50 },
  },
  required: ['day', 'part', 'purpose'],
};
const NOTHING: FieldSchema = {};

/** 资源清单: entered, confirmed each January, booked. */
export function ResourcesPage() {
  const changed = useUnitsChanged();
  return (
    <ListPage
      title={texts.resources}
      intro={texts.resourcesMore}
      queryKey={['resources']}
      filters={filters}
      read={(query) => answerOf(client.GET('/resources', { params: { query: query as never } }))}
      exportPath="/resources/export"
      heads={[texts.resourceName, texts.unit, texts.terms, texts.confirmed, texts.bookings, texts.doing]}
      nothing={texts.noResources}
      keyOf={({ id }) => id}
      given={({ unit }) => ({ unitId: unit?.name })}
      row={(resource) => [
        resource.title,
        resource.unit?.name ?? resource.community.name,
        resource.terms,
        `${dayText(resource.confirmedOn)} ${resource.state.title}`,
        <Bookings key="bookings" resource={resource} />,
        <ResourceActs key="acts" resource={resource} />,
      ]}
    >
      <OpenedForm
        title={texts.addResource}
        schema={add}
        submit={texts.save}
        primary
        call={(key, body) =>
          answerOf(client.POST('/resources', { params: { header: { 'Idempotency-Key': key } }, body: body as never }))
        }
        onDone={changed}
      />
    </ListPage>
  );
}

function Bookings({ resource: { id, bookings, mayWrite } }: { resource: Schemas['Resource'] }) {
  const changed = useUnitsChanged();
  return (
    <ul>
      {bookings.map(({ id: bookingId, day, part, purpose, mine }) => {
        const what = `${dayText(day)}${part.title} ${purpose}`;
        return (
          <li key={bookingId}>
            {what}
            {(mine || mayWrite) && (
              <OpenedForm
                title={texts.cancel}
                of={texts.of(texts.cancel, what)}
                schema={NOTHING}
                call={(key) =>
                  answerOf(
                    client.POST('/resources/{id}/bookings/{bookingId}/cancel', {
                      params: { path: { id, bookingId }, header: { 'Idempotency-Key': key } },
                    }),
                  )
                }
                onDone={changed}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function ResourceActs({ resource: { id, title, state, mayWrite } }: { resource: Schemas['Resource'] }) {
  const changed = useUnitsChanged();
  const params = (key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });
  return (
    <div className="row">
      {state.id === 'open' && (
        <OpenedForm
          title={texts.book}
          of={texts.of(texts.book, title)}
          schema={book}
          initial={{ '/day': todayHere() }}
          primary
          call={(key, body) =>
            answerOf(client.POST('/resources/{id}/bookings', { params: params(key), body: body as never }))
          }
          onDone={changed}
        />
      )}
      {mayWrite && state.id !== 'open' && (
        <OpenedForm
          title={texts.confirm}
          of={texts.of(texts.confirm, title)}
          schema={NOTHING}
          call={(key) => answerOf(client.POST('/resources/{id}/confirm', { params: params(key) }))}
          onDone={changed}
        />
      )}
      {mayWrite && state.id !== 'off' && (
        <OpenedForm
          title={texts.withdraw}
          of={texts.of(texts.withdraw, title)}
          schema={NOTHING}
          call={(key) => answerOf(client.POST('/resources/{id}/withdraw', { params: params(key) }))}
          onDone={changed}
        />
      )}
    </div>
  );
}
