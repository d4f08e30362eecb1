import { Link } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { dayText } from '../../app/dates';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { unitsTexts as texts } from './texts';
import { unitBody, unitFields } from './unit-fields';
import { useUnitsChanged } from './use-units-changed';

const filters: readonly ListFilter[] = [
  { kind: 'text', key: 'q', title: texts.q },
  { kind: 'organisation', key: 'organisationId', title: texts.organisation },
  { kind: 'choice', key: 'registered', title: texts.registered, choices: Object.entries(texts.registeredChoices) },
  { kind: 'choice', key: 'paired', title: texts.paired, choices: Object.entries(texts.pairedChoices) },
  { kind: 'given', key: 'keptBy', title: texts.keptBy },
];

const schema: FieldSchema = {
  properties: {
    keptBy: { type: 'string', 'x-kind': 'organisation', title: texts.keeper },
    ...unitFields,
  },
  required: ['keptBy', 'name'],
};

/** 单位 by name. */
export function UnitsPage() {
  const changed = useUnitsChanged();
  return (
    <ListPage
      title={texts.title}
      intro={texts.intro}
      queryKey={['units']}
      filters={filters}
      read={(query) => answerOf(client.GET('/units', { params: { query: query as never } }))}
      exportPath="/units/export"
      heads={[texts.name, texts.keptBy, texts.party, texts.liaison, texts.reported, texts.people]}
      nothing={texts.nothing}
      keyOf={({ id }) => id}
      given={({ keptBy }) => ({ keptBy: keptBy.name })}
      row={(unit) => [
        <Link key="name" to="/units/$id" params={{ id: unit.id }}>
          {unit.name}
        </Link>,
        unit.keptBy.name,
        unit.partyName ?? unit.organisation?.name ?? texts.none,
        unit.liaison?.name,
        unit.endedOn ? texts.ended(dayText(unit.endedOn)) : unit.registeredOn && dayText(unit.registeredOn),
        unit.people,
      ]}
    >
      <OpenedForm
        title={texts.add}
        schema={schema}
        submit={texts.save}
        primary
        call={(key, { keptBy, ...body }: { keptBy: string }) =>
          answerOf(
            client.POST('/units', {
              params: { header: { 'Idempotency-Key': key } },
              body: { keptBy, ...unitBody(body) } as never,
            }),
          )
        }
        onDone={changed}
      />
    </ListPage>
  );
}
