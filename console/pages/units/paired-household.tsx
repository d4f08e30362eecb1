import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { answerOf, client, type Schemas } from '../../api/client';
import { Refusal } from '../../app/states/refusal';
import { pairingsTexts as texts } from './pairings-texts';

/** The household of a pairing, not shown until it is asked for, which is on record. */
export function PairedHousehold({
  one: { id, mayShow },
  whom,
}: {
  one: Pick<Schemas['Pairing'], 'id' | 'mayShow'>;
  whom: string;
}) {
  const asked = useMutation({
    mutationFn: () =>
      answerOf(
        client.POST('/pairings/{id}/household', {
          params: { path: { id }, header: { 'Idempotency-Key': crypto.randomUUID() } },
        }),
      ),
    gcTime: 0,
  });
  if (!mayShow) return null;
  if (asked.data) return <span>{texts.shown(asked.data.name, asked.data.address)}</span>;
  return (
    <>
      <Button aria-label={texts.of(texts.show, whom)} loading={asked.isPending} onClick={() => asked.mutate()}>
        {texts.show}
      </Button>
      <Refusal error={asked.error} />
    </>
  );
}
