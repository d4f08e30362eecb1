import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { answerOf, client } from '../../api/client';
import { dayText } from '../../app/dates';
import { Opened } from '../../app/opened';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { SendingState } from '../../app/states/sending-state';
import { useSend } from '../../app/use-send';
import { yearTexts as texts } from './year-texts';

interface Props {
  /** The line of the plan. */
  id: string;
  onDone: () => void;
}

/** 补开: by which sitting a line was made up that nobody held in its period. */
export function MakeUp({ id, of, onDone }: Props & { of: string }) {
  return (
    <Opened title={texts.makeUp} of={texts.makeUpOf(of)}>
      {(close) => (
        <>
          <Sittings
            id={id}
            onDone={() => {
              close();
              onDone();
            }}
          />
          <Button onClick={close}>{texts.close}</Button>
        </>
      )}
    </Opened>
  );
}

function Sittings({ id, onDone }: Props) {
  const found = useQuery({
    queryKey: ['life', 'make-up', id],
    queryFn: () => answerOf(client.GET('/life/plan/items/{id}/make-up', { params: { path: { id } } })),
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const { sittings } = found.data;
  if (!sittings.length) return <p className="prose quiet">{texts.noMakeUp}</p>;
  return (
    <ul className="lines">
      {sittings.map((sitting) => (
        <li key={sitting.id} className="row between">
          <span>
            {dayText(sitting.on)} {sitting.title}
          </span>
          <Choose id={id} sittingId={sitting.id} onDone={onDone} />
        </li>
      ))}
    </ul>
  );
}

function Choose({ id, sittingId, onDone }: Props & { sittingId: string }) {
  const sending = useSend(
    (key) =>
      answerOf(
        client.POST('/life/plan/items/{id}/make-up', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: { sittingId },
        }),
      ),
    onDone,
  );
  return (
    <span>
      <Button onClick={sending.send} loading={sending.phase === 'sending'}>
        {texts.madeUpBy}
      </Button>
      <SendingState sending={sending} />
    </span>
  );
}
