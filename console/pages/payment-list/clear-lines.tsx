import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { PlainTable } from '../../app/list/plain-table';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { Nothing } from '../../app/states/nothing';
import { SendingState } from '../../app/states/sending-state';
import { useSend } from '../../app/use-send';
import { yuanText } from '../dues/yuan';
import { Proposed, saidOf } from './line-cells';
import { clearLines, type ListLine, linesKey } from './shown';
import { paymentListTexts as texts } from './texts';

/** Lines of one request. */
const TOGETHER = 50;

type Answer = Schemas['PaymentsConfirmed'];

/** Sends what is confirmed by fifties: each under a key of its own, the same ones again as long as nobody knows. */
async function confirmed(id: string, lines: readonly ListLine[], key: string): Promise<Answer> {
  const sum: Answer = { settled: 0, left: [] };
  for (let from = 0; from < lines.length; from += TOGETHER) {
    const body = {
      lines: lines.slice(from, from + TOGETHER).map((line) => ({
        lineId: line.id,
        memberId: line.proposal?.members[0]?.id ?? '',
        months: line.proposal?.months.map(({ month }) => month) ?? [],
      })),
    };
    const header = { 'Idempotency-Key': `${key}-${from}` };
    const { settled, left } = await answerOf(
      client.POST('/payment-lists/{id}/confirm', { params: { path: { id }, header }, body }),
    );
    sum.settled += settled;
    sum.left.push(...left);
  }
  return sum;
}

/** Lines about which there is no doubt: confirmed in one stroke, but those that somebody leaves out. */
export function ClearLines({ list: { id } }: { list: Schemas['PaymentListWithRemarks'] }) {
  const queries = useQueryClient();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [told, setTold] = useState<Answer>();
  const found = useQuery({ queryKey: linesKey(id, 'clear'), queryFn: () => clearLines(id) });
  const lines = found.data ?? [];
  const chosen = lines.filter((line) => !leftOut.has(line.id));
  const sending = useSend(
    (key) => confirmed(id, chosen, key),
    (answer) => {
      setTold(answer);
      queries.invalidateQueries({ queryKey: ['payment-list', id] });
      queries.invalidateQueries({ queryKey: ['payment-lists'] });
    },
  );
  const busy = sending.phase === 'sending' || sending.phase === 'confirming';
  const choose = (line: ListLine, is: boolean) => {
    const now = new Set(leftOut);
    if (is) now.delete(line.id);
    else now.add(line.id);
    setLeftOut(now);
  };
  const sum = chosen.reduce((total, { fen }) => total + fen, 0);
  return (
    <section className="stack" aria-label={texts.shows.clear}>
      {told && <Alert type="success" role="status" showIcon title={texts.confirmed(told.settled)} />}
      {told && told.left.length > 0 && (
        <Alert
          type="warning"
          role="alert"
          showIcon
          title={texts.left(told.left.length)}
          description={[...new Set(told.left.map(({ title }) => title))].join('；')}
        />
      )}
      <SendingState sending={sending} />
      {found.isPending && <Loading />}
      {found.isError && <Failure error={found.error} onRetry={() => found.refetch()} />}
      {found.data && lines.length === 0 && <Nothing title={texts.nothing.clear} />}
      {lines.length > 0 && (
        <>
          <p className="prose quiet">{texts.clearIntro}</p>
          <div className="row">
            <Button type="primary" loading={busy} disabled={chosen.length === 0} onClick={sending.send}>
              {chosen.length ? texts.confirm(chosen.length, yuanText(sum)) : texts.confirmNone}
            </Button>
          </div>
          <PlainTable
            heads={[texts.payer, texts.day, texts.sum, texts.proposal]}
            rows={lines.map((line) => {
              const [day, fen, payer] = saidOf(line);
              return {
                key: line.id,
                cells: [
                  <Checkbox
                    key="chosen"
                    aria-label={texts.choose(line.name)}
                    checked={!leftOut.has(line.id)}
                    disabled={busy}
                    onChange={({ target }) => choose(line, target.checked)}
                  >
                    {payer}
                  </Checkbox>,
                  day,
                  fen,
                  <Proposed key="proposal" line={line} />,
                ],
              };
            })}
          />
        </>
      )}
    </section>
  );
}
