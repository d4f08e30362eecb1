import { answerOf, client } from '../../api/client';
import { instantText } from '../../app/dates';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { Channels } from './channels';
import { channelsTexts as texts } from './texts';

const filters: ListFilter[] = [
  { kind: 'choice', key: 'status', title: texts.status, choices: Object.entries(texts.statuses) },
  { kind: 'organisation', key: 'organisationId', title: texts.organisation },
];

/** What left the inbox, to whom, how, and whether it arrived. */
export function DeliveriesPage() {
  return (
    <ListPage
      title={texts.title}
      intro={texts.intro}
      above={<Channels />}
      queryKey={['deliveries']}
      filters={filters}
      read={(query) => answerOf(client.GET('/deliveries', { params: { query: query as never } }))}
      exportPath="/deliveries/export"
      heads={[texts.who, texts.channel, texts.address, texts.status, texts.when, texts.tries]}
      nothing={texts.none}
      nothingYet={texts.nothingYet}
      keyOf={({ id }) => id}
      row={(item) => [
        item.person.name,
        item.channelTitle,
        item.address,
        item.statusTitle,
        item.finishedAt || item.sentAt
          ? instantText(item.finishedAt ?? item.sentAt ?? '')
          : item.nextAt && texts.next(instantText(item.nextAt)),
        item.attempts,
      ]}
    />
  );
}
