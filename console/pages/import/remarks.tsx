import type { Schemas } from '../../api/client';
import { importTexts as texts } from './texts';

const SHOWN = 10;

type Remark = Schemas['FileRemark'];

function textOf({ sheet, title, kind, count, rows }: Remark): string {
  if (kind === 'hidden-sheet') return texts.remarkSheet(sheet, title);
  const places = texts.rows(rows.slice(0, SHOWN).join('、'), count > SHOWN);
  return texts.remarkSheet(sheet, texts.remark(title, count, places));
}

/** What became of rows of a file that are no data. */
export function Remarks({ remarks, title }: { remarks: readonly Remark[]; title: string }) {
  if (remarks.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="remarks">
      <h2 id="remarks">{title}</h2>
      <ul className="prose">
        {remarks.map((remark) => (
          <li key={remark.sheet + remark.kind}>{textOf(remark)}</li>
        ))}
      </ul>
    </section>
  );
}
