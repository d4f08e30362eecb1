import { answerOf, client } from '../../api/client';
import { dayText, instantText } from '../../app/dates';
import { ListPage } from '../../app/list/list-page';
import { sweepsTexts as texts } from './texts';

/** What the system looked for by itself, and what came of it. */
export function SweepsPage() {
  return (
    <ListPage
      title={texts.title}
      intro={texts.intro}
      queryKey={['sweeps']}
      read={(query) => answerOf(client.GET('/sweeps', { params: { query } }))}
      exportPath="/sweeps/export"
      heads={[texts.what, texts.asOf, texts.came, texts.when]}
      nothing={texts.nothing}
      keyOf={({ id }) => id}
      row={({ sweep, asOf, started, changed, begunAt, finishedAt }) => [
        <strong key="what">{sweep.title}</strong>,
        dayText(asOf),
        texts.result(started, changed),
        finishedAt ? instantText(finishedAt) : texts.running(instantText(begunAt)),
      ]}
    />
  );
}
