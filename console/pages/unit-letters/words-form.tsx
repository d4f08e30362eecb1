import { useQuery } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import type { FieldSchema } from '../../form/schema';
import { SendForm } from '../../form/send-form';
import { unitLettersTexts as texts } from './texts';

const words: FieldSchema = {
  properties: {
    honours: { type: 'string', title: texts.honours, maxLength: 200 },
    merits: { type: 'string', title: texts.merits, maxLength: 200 },
  },
};

interface Props {
  id: string;
  onDone: () => void;
  onCancel: () => void;
}

/** 荣誉 and 贡献 of a letter, as they stand, to be written anew. */
export function WordsForm({ id, onDone, onCancel }: Props) {
  const found = useQuery({
    queryKey: ['letter-words', id],
    queryFn: () => answerOf(client.GET('/unit-letters/{id}/words', { params: { path: { id } } })),
    gcTime: 0,
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const { honours, merits } = found.data;
  return (
    <SendForm
      schema={words}
      initial={{ '/honours': honours ?? '', '/merits': merits ?? '' }}
      call={(key, body) => {
        const given = body as { honours?: string; merits?: string };
        return answerOf(
          client.POST('/unit-letters/{id}/words', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body: { honours: given.honours ?? null, merits: given.merits ?? null },
          }),
        );
      }}
      onDone={onDone}
      submit={texts.words}
      onCancel={onCancel}
    />
  );
}
