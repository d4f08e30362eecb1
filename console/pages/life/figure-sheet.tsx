import { Link } from '@tanstack/react-router';
import { lifeTexts as texts } from './texts';
import '../statistics/statistics.css';

/** A line of figures: where its name leads, and by what the names behind its numbers are asked for. */
export interface LifeFigureLine {
  key: string;
  title: string;
  values: Readonly<Record<string, number>>;
  /** Shown after the numbers. */
  rate?: number | null;
  /** Search of the page that opens one level down; none: it leads nowhere. */
  down?: Record<string, string>;
  names: Record<string, string>;
  whole?: boolean;
}

interface Props {
  label: string;
  figures: readonly { id: string; title: string }[];
  lines: readonly LifeFigureLine[];
  /** Where names stand, and the page itself. */
  namesAt: '/life/lines' | '/life/plan-lines';
  self: '/life/attendance' | '/life/plan';
  /** Figures whose names stand on another page: there, and by what they are asked for besides. */
  elsewhere?: Readonly<Record<string, { to: '/sittings'; search: Record<string, string> }>>;
  withRate?: boolean;
}

/** Figures of organisations or groups; each number opens to its names. */
export function FigureSheet({ label, figures, lines, namesAt, self, elsewhere = {}, withRate }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard, too.
    <section className="figures" tabIndex={0} aria-label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.range}</th>
            {figures.map(({ id, title }) => (
              <th key={id} scope="col">
                {title}
              </th>
            ))}
            {withRate && <th scope="col">{texts.rate}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, title, values, rate, down, names, whole }) => (
            <tr key={key} className={whole ? 'figure-total' : ''}>
              <th scope="row">
                {down ? (
                  <Link to={self} search={down as never} aria-label={texts.down(title)}>
                    {title}
                  </Link>
                ) : (
                  title
                )}
              </th>
              {figures.map((figure) => {
                const count = values[figure.id] ?? 0;
                if (count === 0) {
                  return (
                    <td key={figure.id} className="quiet">
                      {texts.zero}
                    </td>
                  );
                }
                const { to, search } = elsewhere[figure.id] ?? { to: namesAt, search: { figure: figure.id } };
                return (
                  <td key={figure.id}>
                    <Link
                      to={to}
                      search={{ ...names, ...search } as never}
                      aria-label={texts.open(title, figure.title, count)}
                    >
                      {count}
                    </Link>
                  </td>
                );
              })}
              {withRate && <td>{texts.percent(rate ?? null)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
