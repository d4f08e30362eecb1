import { answerOf, client, type Schemas } from '../../api/client';
import { dayText } from '../../app/dates';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { unitsTexts as texts } from './texts';
import { useUnitsChanged } from './use-units-changed';

const filters: readonly ListFilter[] = [
  { kind: 'yes', key: 'open', title: texts.mineOnly },
  { kind: 'given', key: 'unitId', title: texts.unit },
  { kind: 'text', key: 'year', title: texts.year },
];

const answer: FieldSchema = {
  properties: {
    answer: {
      type: 'string',
      title: texts.answer,
      oneOf: Object.entries(texts.answers).map(([id, title]) => ({ const: id, title })),
    },
    facts: { type: 'string', title: texts.facts, maxLength: 500, 'x-kind': 'long-text', 'x-note': texts.factsNote },
  },
  required: ['answer'],
};

/** What communities were asked about units, and said. */
export function OpinionsPage() {
  return (
    <ListPage
      title={texts.opinions}
      intro={texts.opinionsMore}
      queryKey={['unit-opinions']}
      filters={filters}
      read={(query) => answerOf(client.GET('/unit-opinions', { params: { query: query as never } }))}
      exportPath="/unit-opinions/export"
      heads={[texts.unit, texts.year, texts.community, texts.dueOn, texts.answer, texts.doing]}
      nothing={texts.noOpinions}
      keyOf={({ id }) => id}
      given={({ unit }) => ({ unitId: unit.name })}
      row={(one) => [
        one.unit.name,
        one.year,
        one.community.name,
        dayText(one.dueOn),
        [one.answer.title, one.facts].filter(Boolean).join('：'),
        one.mayAnswer && <GiveOpinion key="give" one={one} />,
      ]}
    />
  );
}

function GiveOpinion({ one: { id, unit, year } }: { one: Schemas['UnitOpinion'] }) {
  const changed = useUnitsChanged();
  return (
    <OpenedForm
      title={texts.give}
      of={texts.of(texts.give, `${unit.name} ${year}`)}
      schema={answer}
      primary
      call={(key, body) =>
        answerOf(
          client.POST('/unit-opinions/{id}/answer', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body: body as never,
          }),
        )
      }
      onDone={changed}
    />
  );
}
