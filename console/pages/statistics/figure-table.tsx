import { Button } from 'antd';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import type { FilterValues } from '../../app/list/filter';
import { type FigureLine, FigureRow } from './figure-row';
import { statisticsTexts as texts } from './texts';

interface Props {
  procedure: string;
  statistics: Schemas['Statistics'];
  values: FilterValues;
}

/** Figures that are seen at once; the others are there when they are asked for. */
const MAIN = 7;

/** A line an organisation, a column a figure, the whole above. */
export function FigureTable({ procedure, statistics, values }: Props) {
  const [all, setAll] = useState(false);
  const { figures, organisation, total, rows, from, to } = statistics;
  const shown = all ? figures : figures.slice(0, MAIN);
  const lines: FigureLine[] = [
    { ...total, key: 'total', of: organisation.id, title: `${organisation.name}${texts.total}`, kind: 'total' },
    ...rows.map(
      ({ organisation: child, ...line }): FigureLine => ({
        ...line,
        key: child?.id ?? 'own',
        of: child?.id ?? organisation.id,
        title: child?.name ?? texts.own,
        kind: child ? 'child' : 'own',
      }),
    ),
  ];
  return (
    <div className="stack">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard, too. */}
      <section className="figures" tabIndex={0} aria-label={organisation.name}>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.organisation}</th>
              {shown.map(({ id, title }) => (
                <th key={id} scope="col">
                  {title}
                </th>
              ))}
              <th scope="col">{texts.median}</th>
              <th scope="col">{texts.p90}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <FigureRow
                key={line.key}
                procedure={procedure}
                figures={shown}
                line={line}
                values={values}
                period={{ from, to }}
              />
            ))}
          </tbody>
        </table>
      </section>
      {figures.length > MAIN && (
        <div className="row no-print">
          <Button onClick={() => setAll(!all)}>{all ? texts.few : texts.all}</Button>
        </div>
      )}
    </div>
  );
}
