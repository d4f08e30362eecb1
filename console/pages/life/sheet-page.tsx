import { Button } from 'antd';
import type { ReactNode } from 'react';
import { dayText, instantText } from '../../app/dates';
import { ExcelLink } from '../../app/excel-link';
import type { FilterValues, ListFilter } from '../../app/list/filter';
import { Filters } from '../../app/list/filters';
import { listTexts } from '../../app/list/list-texts';
import { lifeTexts as texts } from './texts';

interface Props {
  title: string;
  more: string;
  exportPath: string;
  /** What the file is asked for: just what is shown. */
  asked: FilterValues;
  filtered: { filters: readonly ListFilter[]; values: FilterValues; onChange: (values: FilterValues) => void };
  shown?: { from: string; to: string; asOf: string };
  links?: ReactNode;
  children: ReactNode;
}

/** A page of figures: filtered, printed, to Excel as shown. */
export function SheetPage({ title, more, exportPath, asked, filtered, shown, links, children }: Props) {
  return (
    <div className="stack">
      <div className="row between">
        <h1>{title}</h1>
        <div className="row no-print">
          {links}
          <ExcelLink to={`${exportPath}?${new URLSearchParams(asked)}`} />
          <Button onClick={() => window.print()}>{listTexts.print}</Button>
        </div>
      </div>
      <p className="prose quiet">{more}</p>
      <Filters {...filtered} />
      {shown && (
        <p className="quiet">
          {texts.period(dayText(shown.from), dayText(shown.to))}。{texts.asOf(instantText(shown.asOf))}
        </p>
      )}
      {children}
    </div>
  );
}
