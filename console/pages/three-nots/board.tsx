import { Button } from 'antd';
import { Fragment, type ReactNode } from 'react';
import type { Schemas } from '../../api/client';
import { PlainTable } from '../../app/list/plain-table';
import { dutiesTitles } from './duties-titles';
import { threeNotsTexts as texts } from './texts';

type ShownBoard = Schemas['ThreeNotsBoard'];
export type BoardRow = ShownBoard['organisation'];

/** In line with the cells that are no buttons. */
const flush = { height: 'auto', padding: 0 };

export interface BoardProps {
  board: ShownBoard;
  onOpen: (what: { organisationId?: string; duty?: string; level?: number }) => void;
}

/** How many stand at each level of each duty: the organisation itself, then those below it. */
export function Board({ board: { levels, organisation, below }, onOpen }: BoardProps) {
  const heads = [texts.place, ...levels.map(texts.levels)];
  const cells = (row: BoardRow, duty: keyof BoardRow['duties']): ReactNode[] =>
    row.duties[duty].map((count, at) => {
      const level = levels[at] ?? 0;
      if (count === 0) return texts.zero;
      return (
        <Button
          key={level}
          type="link"
          style={flush}
          aria-label={texts.names(row.organisation.name, dutiesTitles[duty], level, count)}
          onClick={() => onOpen({ organisationId: row.organisation.id, duty, level })}
        >
          {count}
        </Button>
      );
    });
  const place = (row: BoardRow) =>
    row.opens && row !== organisation ? (
      <Button
        type="link"
        style={flush}
        aria-label={texts.down(row.organisation.name)}
        onClick={() => onOpen({ organisationId: row.organisation.id })}
      >
        {row.organisation.name}
      </Button>
    ) : (
      row.organisation.name
    );
  return (
    <div className="board-wide stack">
      {(Object.keys(dutiesTitles) as (keyof BoardRow['duties'])[]).map((duty) => (
        <Fragment key={duty}>
          <h2>{dutiesTitles[duty]}</h2>
          <PlainTable
            heads={heads}
            rows={[organisation, ...below].map((row) => ({
              key: row.organisation.id,
              cells: [place(row), ...cells(row, duty)],
            }))}
          />
        </Fragment>
      ))}
    </div>
  );
}
