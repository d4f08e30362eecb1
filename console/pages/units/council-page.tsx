import { answerOf, client, type Schemas } from '../../api/client';
import { dayText, todayHere } from '../../app/dates';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { unitsTexts as texts } from './texts';
import { useUnitsChanged } from './use-units-changed';

const filters: readonly ListFilter[] = [
  { kind: 'organisation', key: 'organisationId', title: texts.council1 },
  { kind: 'day', key: 'day', title: texts.on },
  { kind: 'given', key: 'unitId', title: texts.unit },
];

const seat: FieldSchema = {
  properties: {
    organisationId: { type: 'string', 'x-kind': 'organisation', title: texts.council1 },
    unitId: { type: 'string', 'x-kind': 'unit', title: texts.unit },
    role: {
      type: 'string',
      title: texts.role,
      oneOf: Object.entries(texts.roles).map(([id, title]) => ({ const: id, title })),
    },
    holder: { type: 'string', title: texts.holder, maxLength: 50 },
    fromDay: { type: 'string', format: 'date', title: texts.from },
  },
  required: ['organisationId', 'unitId', 'role', 'holder', 'fromDay'],
};
const end: FieldSchema = {
  properties: { untilDay: { type: 'string', format: 'date', title: texts.until } },
  required: ['untilDay'],
};

/** 大工委 and 联席会: who sits for which unit. */
export function CouncilPage() {
  const changed = useUnitsChanged();
  return (
    <ListPage
      title={texts.council}
      intro={texts.councilMore}
      queryKey={['council-seats']}
      filters={filters}
      read={(query) => answerOf(client.GET('/council-seats', { params: { query: query as never } }))}
      exportPath="/council-seats/export"
      heads={[texts.council1, texts.unit, texts.role, texts.holder, texts.from, texts.until]}
      nothing={texts.noSeats}
      keyOf={({ id }) => id}
      given={({ unit }) => ({ unitId: unit.name })}
      row={(one) => [
        one.organisation.name,
        one.unit.name,
        one.role.title,
        one.holder,
        dayText(one.fromDay),
        one.untilDay ? dayText(one.untilDay) : one.mayWrite && <EndSeat key="end" one={one} />,
      ]}
    >
      <OpenedForm
        title={texts.seat}
        schema={seat}
        submit={texts.save}
        primary
        call={(key, body) =>
          answerOf(
            client.POST('/council-seats', { params: { header: { 'Idempotency-Key': key } }, body: body as never }),
          )
        }
        onDone={changed}
      />
    </ListPage>
  );
}

function EndSeat({ one: { id, unit } }: { one: Schemas['CouncilSeat'] }) {
  const changed = useUnitsChanged();
  return (
    <OpenedForm
      title={texts.endSeat}
      of={texts.of(texts.endSeat, unit.name)}
      schema={end}
      initial={{ '/untilDay': todayHere() }}
      submit={texts.save}
      call={(key, body: { untilDay: string }) =>
        answerOf(
          client.POST('/council-seats/{id}/end', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body,
          }),
        )
      }
      onDone={changed}
    />
  );
}
