import { Link } from '@tanstack/react-router';
import { answerOf, client, type Schemas } from '../../api/client';
import { dayText } from '../../app/dates';
import { ListPage } from '../../app/list/list-page';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { unitsTexts as texts } from './texts';
import { useUnitsChanged } from './use-units-changed';

const NOTHING: FieldSchema = {};

/** What units have said by their links: a person of the community looks at it. */
export function AnswersPage() {
  return (
    <ListPage
      title={texts.answersTitle}
      intro={texts.answersMore}
      queryKey={['unit-answers']}
      read={(query) => answerOf(client.GET('/unit-answers', { params: { query: query as never } }))}
      heads={[texts.person, texts.unit, texts.community, texts.said, texts.doing]}
      nothing={texts.noAnswers}
      keyOf={({ id }) => id}
      row={(one) => [
        one.person.name,
        one.unit?.name,
        one.community.name,
        one.deferral && one.reviewOn
          ? `${one.deferral.title}，${texts.reviewOn(dayText(one.reviewOn))}`
          : texts.noDeferral,
        <div key="settle" className="row">
          <Settle one={one} taken />
          <Settle one={one} taken={false} />
          {one.caseId && (
            <Link to="/cases/$id" params={{ id: one.caseId }} aria-label={texts.of(texts.openCase, one.person.name)}>
              {texts.openCase}
            </Link>
          )}
        </div>,
      ]}
    />
  );
}

function Settle({ one: { id, person }, taken }: { one: Schemas['UnitAnswer']; taken: boolean }) {
  const changed = useUnitsChanged();
  const title = taken ? texts.take : texts.leave;
  return (
    <OpenedForm
      title={title}
      of={texts.of(title, person.name)}
      schema={NOTHING}
      call={(key) =>
        answerOf(
          client.POST('/unit-answers/{id}/settle', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body: { taken },
          }),
        )
      }
      onDone={changed}
    />
  );
}
