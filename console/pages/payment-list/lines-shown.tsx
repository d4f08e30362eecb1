import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { Listing } from '../../app/list/listing';
import { usePages } from '../../app/list/use-pages';
import { yuanText } from '../dues/yuan';
import { Proposed, saidOf } from './line-cells';
import { LineResult } from './line-result';
import { SettleLine } from './settle-line';
import { type ListLine, linesKey, readLines, type Show } from './shown';
import { paymentListTexts as texts } from './texts';

interface Props {
  list: Schemas['PaymentListWithRemarks'];
  show: Exclude<Show, 'clear'>;
}

/** Lines that are settled one by one, or what became of them. */
export function LinesShown({ list: { id }, show }: Props) {
  const queries = useQueryClient();
  const [settling, setSettling] = useState<ListLine>();
  const found = usePages(linesKey(id, show), (cursor) => readLines(id, show, cursor));
  const changed = () => {
    setSettling(undefined);
    queries.invalidateQueries({ queryKey: ['payment-list', id] });
    queries.invalidateQueries({ queryKey: ['payment-lists'] });
  };
  const waits = show === 'unclear';
  return (
    <section className="stack" aria-label={texts.shows[show]}>
      <Listing
        found={found}
        heads={[texts.day, texts.sum, texts.payer, waits ? texts.proposal : texts.result, texts.act]}
        nothing={texts.nothing[show]}
        keyOf={(line) => line.id}
        row={(line) => [
          ...saidOf(line),
          waits ? <Proposed key="proposal" line={line} /> : <LineResult key="result" line={line} />,
          waits ? (
            <Button
              key="act"
              aria-label={texts.settleOf(line.name, yuanText(line.fen))}
              onClick={() => setSettling(line)}
            >
              {texts.settle}
            </Button>
          ) : (
            line.reopenable && (
              <Button key="act" aria-label={texts.reopenOf(line.name)} onClick={() => setSettling(line)}>
                {texts.reopen}
              </Button>
            )
          ),
        ]}
      />
      {settling && (
        <Modal
          open
          width={900}
          title={texts.settleOf(settling.name, yuanText(settling.fen))}
          footer={null}
          onCancel={() => setSettling(undefined)}
          mask={{ closable: false }}
        >
          <SettleLine listId={id} line={settling} onDone={changed} />
        </Modal>
      )}
    </section>
  );
}
