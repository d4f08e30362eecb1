import { Button } from 'antd';
import type { BoardProps, BoardRow } from './board';
import { dutiesTitles } from './duties-titles';
import { threeNotsTexts as texts } from './texts';

type ShownDuty = keyof BoardRow['duties'];

/** The same on a phone: only where somebody stands, one line a place and level, as large as a thumb. */
export function BoardLines({ board: { levels, organisation, below }, onOpen }: BoardProps) {
  // Of one branch its own line; else of those below it, of which each opens.
  const rows = below.length ? below : [organisation];
  const standing = (row: BoardRow, duty: ShownDuty) =>
    row.duties[duty].flatMap((count, at) => (count ? [{ level: levels[at] ?? 0, count }] : []));
  return (
    <div className="board-narrow stack">
      {(Object.keys(dutiesTitles) as ShownDuty[]).map((duty) => {
        const those = rows.filter((row) => standing(row, duty).length);
        return (
          <section key={duty} className="stack" aria-label={dutiesTitles[duty]}>
            <h2>{dutiesTitles[duty]}</h2>
            {those.length === 0 && <p className="quiet">{texts.nobody}</p>}
            <ul className="lines">
              {those.map((row) => (
                <li key={row.organisation.id}>
                  <strong>{row.organisation.name}</strong>
                  <div className="row">
                    {standing(row, duty).map(({ level, count }) => (
                      <Button
                        key={level}
                        aria-label={texts.names(row.organisation.name, dutiesTitles[duty], level, count)}
                        onClick={() => onOpen({ organisationId: row.organisation.id, duty, level })}
                      >
                        {texts.atLevel(level, count)}
                      </Button>
                    ))}
                  </div>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
