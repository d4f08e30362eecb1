import { answerOf, client, type Schemas } from '../../api/client';
import { Opened } from '../../app/opened';
import { CountForm } from './count-form';
import { useVotesChanged } from './matters-query';
import { votesTexts as texts } from './texts';
import { VoteDeed } from './vote-deed';

interface Props {
  sittingId: string;
  matter: Schemas['SittingMatter'];
  all: Schemas['SittingMatters'];
}

/** What whoever keeps a sitting can do with a matter as it stands. */
export function MatterDoing({ sittingId, matter, all }: Props) {
  const changed = useVotesChanged(sittingId);
  const params = (key: string) => ({
    params: { path: { id: sittingId, matterId: matter.id }, header: { 'Idempotency-Key': key } },
  });
  const { title, ballot, result, secret, missing } = matter;
  const of = (what: string) => `${what}：${title}`;
  const form = (how: 'hand' | 'paper', words: string, correcting: boolean) => (
    <Opened title={words} of={of(words)}>
      {(close) => <CountForm {...{ sittingId, matter, all, how, correcting }} onClose={close} />}
    </Opened>
  );
  if (ballot?.open) {
    const call = (key: string) =>
      answerOf(client.POST('/sittings/{id}/matters/{matterId}/ballot/closing', params(key)));
    return (
      <div className="row">
        <VoteDeed
          {...{ title: texts.closeBallot, of: of(texts.closeBallot), hint: texts.closeBallotHint, call }}
          onChanged={changed}
        />
      </div>
    );
  }
  if (result) {
    if (result.how.id === 'electronic') return null;
    return <div className="row">{form(result.how.id as 'hand' | 'paper', texts.correct, true)}</div>;
  }
  return (
    <div className="row">
      {missing === 0 && !secret && form('hand', texts.byHand, false)}
      {missing === 0 && form('paper', texts.byPaper, false)}
      {missing === 0 && !ballot && (
        <VoteDeed
          {...{ title: texts.openBallot, of: of(texts.openBallot), hint: texts.openBallotHint }}
          call={(key) => answerOf(client.POST('/sittings/{id}/matters/{matterId}/ballot', params(key)))}
          onChanged={changed}
        />
      )}
      <VoteDeed
        {...{ title: texts.withdraw, of: of(texts.withdraw), hint: texts.withdrawHint }}
        call={(key) => answerOf(client.POST('/sittings/{id}/matters/{matterId}/withdrawal', params(key)))}
        onChanged={changed}
      />
    </div>
  );
}
