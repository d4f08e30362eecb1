import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { answerOf, client, type Schemas } from '../../api/client';
import { instantText } from '../../app/dates';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { Refusal } from '../../app/states/refusal';
import { deviceText } from './device';
import { meTexts as texts } from './texts';

/** Where I am signed in, and ending what is not this. */
export function SessionsSection() {
  const queries = useQueryClient();
  const found = useQuery({ queryKey: ['sessions'], queryFn: () => answerOf(client.GET('/me/sessions')) });
  const end = useMutation({
    mutationFn: (id: string) => answerOf(client.DELETE('/me/sessions/{id}', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['sessions'] }),
  });
  return (
    <section className="sheet stack" aria-labelledby="sessions">
      <h2 id="sessions">{texts.sessions}</h2>
      <p className="quiet">{texts.sessionsIntro}</p>
      {found.isPending && <Loading />}
      {found.isError && <Failure error={found.error} onRetry={() => found.refetch()} />}
      <Refusal error={end.error} />
      <ul className="lines">
        {found.data?.items.map((one) => (
          <SessionLine key={one.id} one={one} busy={end.isPending} onEnd={() => end.mutate(one.id)} />
        ))}
      </ul>
    </section>
  );
}

function SessionLine({ one, busy, onEnd }: { one: Schemas['OwnSession']; busy: boolean; onEnd: () => void }) {
  const device = deviceText(one.device) ?? texts.unknown;
  return (
    <li className="row between">
      <span>
        <strong>{device}</strong> {one.address}
        <small className="small quiet">
          {texts.way[one.way]} · {texts.since(instantText(one.createdAt))} · {texts.seen(instantText(one.lastSeenAt))}
        </small>
      </span>
      {one.current ? (
        <span className="quiet">{texts.current}</span>
      ) : (
        <Button disabled={busy} aria-label={texts.endOf(device)} onClick={onEnd}>
          {texts.end}
        </Button>
      )}
    </li>
  );
}
