import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { answerOf, apiBase, client, type Schemas } from '../../api/client';
import { dayText, instantText } from '../../app/dates';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { LetterActs } from './letter-acts';
import { PrintAndSend } from './print-and-send';
import { unitLettersTexts as texts } from './texts';

const filters: ListFilter[] = [
  { kind: 'choice', key: 'sending', title: texts.state, choices: Object.entries(texts.states) },
  { kind: 'yes', key: 'stuck', title: texts.stuck },
];

const nameOf = ({ unit, person }: Schemas['UnitLetter']) => person?.name ?? unit?.name ?? '';

/** The letters of a round: each can be looked at, agreed to or left out, before they are printed together. */
export function LetterRoundPage() {
  const { id } = useParams({ from: '/unit-letters/$id' });
  const queries = useQueryClient();
  const found = useQuery({
    queryKey: ['letter-rounds', id],
    queryFn: () => answerOf(client.GET('/letter-rounds/{id}', { params: { path: { id } } })),
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const round = found.data;
  // 反馈函 are about units; 感谢信 about people.
  const isOfPeople = round.kind.id !== 'feedback';
  const changed = () => {
    queries.invalidateQueries({ queryKey: ['letter-rounds'] });
    queries.invalidateQueries({ queryKey: ['unit-letters', id] });
  };
  return (
    <ListPage
      title={`${round.community.name}${round.period.title}${round.kind.title}`}
      intro={texts.roundIntro}
      above={<PrintAndSend round={round} onDone={changed} />}
      queryKey={['unit-letters', id]}
      filters={filters}
      read={(query) => answerOf(client.GET('/unit-letters', { params: { query: { ...query, roundId: id } as never } }))}
      exportPath="/unit-letters/export"
      exportAlso={{ roundId: id }}
      heads={[
        texts.number,
        texts.to,
        ...(isOfPeople ? [texts.person] : []),
        ...[texts.services, texts.state, texts.act],
      ]}
      nothing={texts.noLetters}
      keyOf={(letter) => letter.id}
      row={(letter) => [
        letter.number,
        letter.unit?.name ?? texts.toHimself,
        ...(isOfPeople ? [letter.person?.name] : []),
        texts.servicesOf(letter.services, letter.minutes),
        <State key="state" letter={letter} />,
        <span key="act" className="row">
          <a href={`${apiBase}/unit-letters/${letter.id}/sheet`} target="_blank" rel="noreferrer">
            {texts.look}
          </a>
          <LetterActs letter={letter} name={nameOf(letter)} onDone={changed} />
        </span>,
      ]}
    >
      <Link to="/unit-letters">{texts.title}</Link>
    </ListPage>
  );
}

/** Where a letter stands, and why; by which way it went or is to go, and what stands in the way. */
function State({ letter }: { letter: Schemas['UnitLetter'] }) {
  const { state, because, why, sentOn, way, receivedOn, fault, attempts, nextAt, mayBeGone } = letter;
  const by = way?.title ?? '';
  if (sentOn) {
    return `${texts.sentOn(dayText(sentOn), by)}${receivedOn ? texts.receivedOn(dayText(receivedOn)) : ''}`;
  }
  if (fault) return texts.failed(by, fault.title);
  if (mayBeGone) return texts.mayBeGone;
  if (nextAt) return attempts > 0 ? texts.again(by, attempts, instantText(nextAt)) : texts.onTheWay(by);
  const reason = [because?.title, why].filter(Boolean).join('：');
  return reason ? `${state.title}（${reason}）` : state.title;
}
