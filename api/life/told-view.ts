import { channelTitles, deliveryStatusTitles, relayWays } from '../../domain/people/telling';
import { fromDbDate, written } from '../../prisma/db-date';
import type { LineRow } from './line-rows';
import type { AttendanceLineView } from './line-schemas';

type ToldRow = Pick<
  LineRow,
  'noticeAt' | 'handedOver' | 'readAt' | 'channel' | 'deliveryStatus' | 'relayed' | 'toldOn' | 'relayWay'
>;

/** How somebody was told that he was missed: the last that is known of it. */
export function toldView(row: ToldRow): AttendanceLineView['told'] {
  const { noticeAt, handedOver, readAt, channel, deliveryStatus, relayed, toldOn, relayWay } = row;
  if (!noticeAt) return null;
  const as = (title: string, done: boolean) => ({ at: written(noticeAt), title, done });
  if (toldOn) return as(`${fromDbDate(toldOn)} 由人转告（${relayWays[relayWay as keyof typeof relayWays]}）`, true);
  if (readAt) return as('本人已阅', true);
  if (relayed) return as('等待人工转告', false);
  if (channel) {
    const title = deliveryStatusTitles[deliveryStatus as keyof typeof deliveryStatusTitles];
    const arrived = deliveryStatus === 'sent' || deliveryStatus === 'delivered';
    return as(`${channelTitles[channel as keyof typeof channelTitles]}${title}`, arrived);
  }
  return handedOver ? as('站内已送达', true) : as('等待发送', false);
}
