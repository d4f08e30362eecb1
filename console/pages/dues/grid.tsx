import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { monthText } from '../../app/dates';
import { duesTexts as texts } from './texts';
import { yuanText } from './yuan';

type Member = Schemas['DuesGrid']['members'][number];

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

function Cell({ month }: { month: Schemas['DuesMonth'] | undefined }) {
  if (!month || month.state === 'none') return <td className="dues-none" />;
  const { state, billed, paid } = month;
  const word = texts.states[state];
  const said = texts.cell(monthText(month.month), word, yuanText(billed ?? 0), yuanText(paid));
  return (
    <td className={`dues-${state}`} title={said}>
      {word}
    </td>
  );
}

const marksOf = ({ declared, standing, quarterly, elsewhere }: Member) =>
  [declared && texts.declared, standing && texts.standing, quarterly && texts.quarterly, elsewhere && texts.elsewhere]
    .filter(Boolean)
    .join('，');

const monthOf = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}`;

/** A branch's year: a member a row, a month a column, each in a word. Months before the first say nothing and are left out. */
export function Grid({ year, firstMonth, members }: Pick<Schemas['DuesGrid'], 'year' | 'firstMonth' | 'members'>) {
  const known = members.flatMap(({ months }) =>
    months.filter(({ state }) => state !== 'none').map(({ month }) => month),
  );
  const from = [...known, firstMonth ?? ''].sort()[0] ?? '';
  const all = MONTHS.filter((month) => monthOf(year, month) >= from);
  const shown = all.length ? all : MONTHS;
  return (
    <div className="dues-scroll">
      <table className="dues-grid">
        <caption className="quiet">{texts.yearOf(year)}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.name}</th>
            <th scope="col">{texts.sum}</th>
            {shown.map((month) => (
              <th key={month} scope="col">
                {texts.month(month)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.id}>
              <th scope="row">
                <Link to="/members/$id" params={{ id: member.id }} search={{ tab: 'dues' } as never}>
                  {member.name}
                </Link>
                <small className="small quiet">{marksOf(member)}</small>
              </th>
              <td>{member.monthlyFen === null ? texts.unknownSum : yuanText(member.monthlyFen)}</td>
              {shown.map((month) => (
                <Cell key={month} month={member.months.find((one) => one.month === monthOf(year, month))} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
