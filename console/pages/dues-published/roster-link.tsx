import { useId, useState } from 'react';
import { apiBase } from '../../api/client';
import { todayHere } from '../../app/dates';
import { MonthField } from '../../form/fields/day-field';
import { duesPublishedTexts as texts } from './texts';

/** 交纳名册 of a month, to be printed. */
export function RosterLink({ branchId }: { branchId: string }) {
  const id = useId();
  const [month, setMonth] = useState<string | undefined>(todayHere().slice(0, 7));
  return (
    <div className="row filters no-print">
      <div className="filter">
        <label htmlFor={`${id}month`}>{texts.month}</label>
        <MonthField
          id={`${id}month`}
          schema={{}}
          value={month}
          wrong={false}
          onChange={(now) => setMonth(typeof now === 'string' ? now : undefined)}
        />
      </div>
      {month && (
        <a href={`${apiBase}/organisations/${branchId}/dues-roster?month=${month}`} target="_blank" rel="noreferrer">
          {texts.roster}
        </a>
      )}
    </div>
  );
}
