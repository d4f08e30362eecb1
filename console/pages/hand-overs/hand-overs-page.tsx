import { Link } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { dayText, instantDay } from '../../app/dates';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { yuanText } from '../dues/yuan';
import { handOversTexts as texts } from './texts';

const filters: ListFilter[] = [{ kind: 'organisation', key: 'organisationId', title: texts.organisation }];

/** What branches have handed over, the newest quarter first; each opens to its payments. */
export function HandOversPage() {
  return (
    <ListPage
      title={texts.title}
      intro={texts.intro}
      queryKey={['hand-overs']}
      filters={filters}
      read={(query) => answerOf(client.GET('/hand-overs', { params: { query: query as never } }))}
      exportPath="/hand-overs/export"
      heads={[texts.branch, texts.quarter, texts.sum, texts.payments, texts.day, texts.state, texts.case]}
      nothing={texts.nothing}
      keyOf={({ id }) => id}
      row={({ id, branch, quarter, fen, payments, handedOn, confirmedAt, caseId }) => [
        <Link key="name" className="line-name" to="/hand-overs/$id" params={{ id }}>
          {branch.name}
        </Link>,
        quarter.title,
        yuanText(fen),
        payments,
        dayText(handedOn),
        confirmedAt ? texts.confirmed(instantDay(confirmedAt)) : texts.waiting,
        caseId ? (
          <Link key="case" to="/cases/$id" params={{ id: caseId }}>
            {texts.case}
          </Link>
        ) : (
          texts.noCase
        ),
      ]}
    />
  );
}
