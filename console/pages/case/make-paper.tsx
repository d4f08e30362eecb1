import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { answerOf, client, type Schemas } from '../../api/client';
import { SendingState } from '../../app/states/sending-state';
import { useSend } from '../../app/use-send';
import { papersTexts as texts } from './papers-texts';

/** A paper that is due and not there yet. */
export function MakePaper({ caseId, kind }: { caseId: string; kind: Schemas['Titled'] }) {
  const queries = useQueryClient();
  const sending = useSend(
    (key) =>
      answerOf(
        client.POST('/cases/{caseId}/documents', {
          params: { path: { caseId }, header: { 'Idempotency-Key': key } },
          body: { kind: kind.id as Schemas['DocumentOrder']['kind'] },
        }),
      ),
    () => queries.invalidateQueries({ queryKey: ['case', caseId, 'papers'] }),
  );
  return (
    <li className="row between">
      <span>{kind.title}</span>
      <Button
        aria-label={texts.make + kind.title}
        loading={sending.phase === 'sending'}
        disabled={sending.phase === 'confirming' || sending.phase === 'unknown'}
        onClick={sending.send}
      >
        {texts.make}
      </Button>
      <SendingState sending={sending} />
    </li>
  );
}
