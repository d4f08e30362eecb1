import { Link } from '@tanstack/react-router';
import { answerOf, client, type Schemas } from '../../api/client';
import { dayText } from '../../app/dates';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { neverCameTexts as texts } from './texts';

const filters: ListFilter[] = [{ kind: 'organisation', key: 'organisationId', title: texts.organisation }];

const toldOf = ({ messageOn, calledOn, unitToldOn }: Schemas['NeverCame']) =>
  [
    messageOn && texts.message(dayText(messageOn)),
    calledOn && texts.called(dayText(calledOn)),
    unitToldOn && texts.unitTold(dayText(unitToldOn)),
  ]
    .filter(Boolean)
    .join('；');

/** Who was followed up to the end and has not come, and who never reported: by name, for the appraisal alone. */
export function NeverCamePage() {
  return (
    <ListPage
      title={texts.title}
      intro={texts.intro}
      queryKey={['never-came']}
      filters={filters}
      read={(query) => answerOf(client.GET('/never-came', { params: { query: query as never } }))}
      exportPath="/never-came/export"
      heads={[texts.name, texts.unit, texts.community, texts.standing, texts.since, texts.services, texts.told]}
      nothing={texts.nothing}
      keyOf={({ registrantId }) => registrantId}
      row={(one) => [
        // Whoever never reported was not followed up by days: his own page tells more.
        <Link
          key="name"
          to={one.standing.id === 'unreported' ? '/registrants/$id' : '/never-came/$id'}
          params={{ id: one.registrantId }}
        >
          {one.person.name}
        </Link>,
        one.unit?.name,
        one.community.name,
        one.standing.title,
        dayText(one.since),
        texts.times(one.services),
        toldOf(one),
      ]}
    />
  );
}
