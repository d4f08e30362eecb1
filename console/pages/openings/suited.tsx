import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { answerOf, client } from '../../api/client';
import { dayText } from '../../app/dates';
import { PlainTable } from '../../app/list/plain-table';
import { Failure } from '../../app/states/failure';
import { SendingState } from '../../app/states/sending-state';
import { useSend } from '../../app/use-send';
import { openingsTexts as texts } from './texts';

/** Whom it suits, to be offered it by one key. */
export function Suited({ openingId: id }: { openingId: string }) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [told, setTold] = useState(0);
  const found = useQuery({
    queryKey: ['openings', id, 'suited'],
    queryFn: () => answerOf(client.GET('/openings/{id}/suited', { params: { path: { id } } })),
  });
  const sending = useSend(
    (key) =>
      answerOf(
        client.POST('/openings/{id}/offers', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: { registrantIds: [...chosen] },
        }),
      ),
    () => {
      setTold(chosen.length);
      setChosen([]);
    },
  );
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const items = found.data?.items;
  const toggle = (one: string) =>
    setChosen(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);
  return (
    <section className="stack no-print" aria-labelledby="suited">
      <h2 id="suited">{texts.suited}</h2>
      <p className="quiet">{texts.suitedHow}</p>
      {told > 0 && <Alert type="success" showIcon role="status" title={texts.offered(told)} />}
      <PlainTable
        heads={[texts.who, texts.grid, texts.neededTalents, texts.state]}
        nothing={texts.noneSuited}
        rows={items?.map(({ registrantId, person, grid, talents, servedOn }) => ({
          key: registrantId,
          cells: [
            <Checkbox
              key="who"
              aria-label={texts.pick(person.name)}
              checked={chosen.includes(registrantId)}
              onChange={() => toggle(registrantId)}
            >
              {person.name}
            </Checkbox>,
            grid ?? '',
            talents.map(({ title }) => title).join('、'),
            servedOn ? texts.lastServed(dayText(servedOn)) : texts.neverServed,
          ],
        }))}
      />
      {items && items.length > 0 && (
        <div className="row">
          <Button disabled={chosen.length === 0} onClick={() => sending.send()}>
            {texts.offer}
          </Button>
        </div>
      )}
      <SendingState sending={sending} />
    </section>
  );
}
