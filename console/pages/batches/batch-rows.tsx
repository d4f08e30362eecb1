import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { procedureQuery } from '../../api/procedure';
import type { ListFilter } from '../../app/list/filter';
import { Filters } from '../../app/list/filters';
import { Listing } from '../../app/list/listing';
import { useFilters } from '../../app/list/use-filters';
import { usePages } from '../../app/list/use-pages';
import { MendRow } from './mend-row';
import { RowActs } from './row-acts';
import { RowFaults } from './row-faults';
import { batchTexts as texts } from './texts';

type Row = Schemas['BatchRow'];

interface Props {
  batch: Schemas['Batch'];
  leftOut: ReadonlySet<string>;
  onLeaveOut: (row: string, out: boolean) => void;
}

const filters: ListFilter[] = [
  { kind: 'choice', key: 'status', title: texts.rowFilter, choices: Object.entries(texts.rowStatuses) },
];

/** The rows of a batch, each with what stands against it; one that was wrong in the file is entered anew. */
export function BatchRows({ batch: { id, procedure, kind, counts }, leftOut, onLeaveOut }: Props) {
  const queries = useQueryClient();
  const filtered = useFilters(filters);
  const { values } = filtered;
  const [mending, setMending] = useState<Row>();
  const found = usePages(['batch-rows', id, values], (cursor) =>
    answerOf(
      client.GET('/batches/{id}/rows', {
        params: { path: { id }, query: { ...(values as object), limit: 50, cursor } },
      }),
    ),
  );
  // As soon as there are others of a kind, the rows on the page are others too.
  const counted = JSON.stringify(counts);
  const before = useRef(counted);
  useEffect(() => {
    if (before.current === counted) return;
    before.current = counted;
    queries.invalidateQueries({ queryKey: ['batch-rows', id] });
  }, [counted, queries, id]);
  const table = useQuery(procedureQuery(procedure.id));
  const file = table.data?.batches.file;
  const form = file?.id === kind.id ? file.mend : undefined;
  const mended = () => {
    setMending(undefined);
    queries.invalidateQueries({ queryKey: ['batch', id] });
    queries.invalidateQueries({ queryKey: ['batch-rows', id] });
  };
  return (
    <section className="stack" aria-label={texts.rows}>
      <Filters {...filtered} />
      <Listing
        found={found}
        heads={[texts.row, texts.person, texts.status, texts.problems, texts.acts]}
        nothing={texts.noRows}
        keyOf={(row) => row.id}
        row={(row) => [
          texts.rowNumber(row.position),
          <span key="person">
            {row.member?.name ?? <span className="quiet">{texts.unknown}</span>}
            <small className="small quiet">{row.told.map(({ title, text }) => `${title}：${text}`).join('，')}</small>
          </span>,
          row.status.title,
          <RowFaults key="problems" row={row} />,
          <RowActs
            key="acts"
            row={row}
            onMend={form && (() => setMending(row))}
            leftOut={leftOut.has(row.id)}
            onLeaveOut={(out) => onLeaveOut(row.id, out)}
          />,
        ]}
      />
      {mending && form && (
        <MendRow batch={id} row={mending} schema={form} onDone={mended} onClose={() => setMending(undefined)} />
      )}
    </section>
  );
}
