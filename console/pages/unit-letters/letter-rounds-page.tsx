import { Link } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { dayText } from '../../app/dates';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { unitLettersTexts as texts } from './texts';

const filters: ListFilter[] = [
  {
    kind: 'choice',
    key: 'roundKind',
    title: texts.kind,
    choices: Object.entries(texts.kinds),
  },
  { kind: 'organisation', key: 'organisationId', title: texts.organisation },
];

/** 感谢信 and 反馈函 by community and period, with how far they have come. */
export function LetterRoundsPage() {
  return (
    <ListPage
      title={texts.title}
      intro={texts.intro}
      queryKey={['letter-rounds']}
      filters={filters}
      read={(query) => answerOf(client.GET('/letter-rounds', { params: { query: query as never } }))}
      exportPath="/letter-rounds/export"
      heads={[texts.kind, texts.period, texts.community, texts.draftedOn, texts.counts, texts.act]}
      nothing={texts.nothing}
      keyOf={({ id }) => id}
      row={({ id, kind, period, community, draftedOn, letters, onTheWay, stuck }) => [
        kind.title,
        period.title,
        community.name,
        dayText(draftedOn),
        [texts.countsOf(letters), texts.sendingOf({ onTheWay, stuck })].filter(Boolean).join('；'),
        <Link key="open" to="/unit-letters/$id" params={{ id }}>
          {texts.open}
        </Link>,
      ]}
    />
  );
}
