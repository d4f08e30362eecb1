import { useQuery } from '@tanstack/react-query';
import { answerOf, client, type Schemas } from '../../api/client';
import { instantText } from '../../app/dates';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { channelsTexts as texts } from './texts';

/** How a channel does, in a sentence. */
function standing({ setUp, waiting, putOff, pausedUntil, nextTryAt, lastSentAt }: Schemas['Channel']): string {
  const last = lastSentAt ? texts.last(instantText(lastSentAt)) : texts.never;
  if (!setUp) return waiting > 0 ? texts.offWaiting(waiting) : texts.off;
  if (pausedUntil) return texts.paused(waiting, instantText(pausedUntil), last);
  if (putOff > 0) return texts.putOff(putOff, nextTryAt && instantText(nextTryAt), last);
  return waiting > 0 ? texts.onWaiting(waiting, last) : texts.on(last);
}

/** The channels of the system: which are set up, and whether a provider puts messages off. */
export function Channels() {
  const found = useQuery({ queryKey: ['channels'], queryFn: () => answerOf(client.GET('/channels')) });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  return (
    <ul className="lines" aria-label={texts.channels}>
      {found.data.items.map((one) => (
        <li key={one.channel}>
          <strong>{one.title}</strong>
          <div className={one.putOff > 0 || one.pausedUntil ? 'soon' : 'quiet'}>{standing(one)}</div>
        </li>
      ))}
    </ul>
  );
}
