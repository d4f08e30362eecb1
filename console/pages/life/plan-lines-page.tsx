import { Link } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { dayText } from '../../app/dates';
import { ListPage } from '../../app/list/list-page';
import { givenFilters, kindFilter, placeAndDays } from './life-filters';
import { lifeTexts as texts } from './texts';

const filters = [...placeAndDays, kindFilter, ...givenFilters('figure', 'own')];

/** The lines of the plans behind a figure. */
export function PlanLinesPage() {
  return (
    <ListPage
      title={texts.planLines}
      queryKey={['life', 'plan-lines']}
      filters={filters}
      read={(query) => answerOf(client.GET('/life/plan/lines', { params: { query: query as never } }))}
      exportPath="/life/plan/lines/export"
      heads={[texts.organisation, texts.kind, texts.planned, texts.state, texts.sitting]}
      nothing={texts.noPlan}
      keyOf={({ id }) => id}
      row={(item) => [
        <strong key="who">{item.organisation.name}</strong>,
        texts.serial(item.kind.title, item.serial),
        dayText(item.plannedOn),
        item.state.title,
        item.sitting ? (
          <Link key="sitting" to="/sittings/$id" params={{ id: item.sitting.id }}>
            {item.sitting.title}
          </Link>
        ) : (
          ''
        ),
      ]}
    >
      <Link to="/life/plan">{texts.toFigures}</Link>
    </ListPage>
  );
}
