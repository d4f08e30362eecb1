import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { dayText, todayHere } from '../../app/dates';
import { cardRows } from './card-rows';
import { cardTexts as texts } from './card-texts';
import type { MemberShown } from './tabs';

/** His card for A4: what is kept of him, masked. */
export function MemberCard({ member }: { member: MemberShown }) {
  const rows = cardRows(member);
  const pairs = Array.from({ length: Math.ceil(rows.length / 2) }, (_, at) => rows.slice(at * 2, at * 2 + 2));
  return (
    <article className="stack">
      <div className="row no-print">
        <Button type="primary" onClick={() => window.print()}>
          {texts.print}
        </Button>
        <Link to="/members/$id" params={{ id: member.id }}>
          {texts.back(member.name)}
        </Link>
      </div>
      <div className="member-card stack">
        <h1>{texts.title}</h1>
        <table>
          <tbody>
            {pairs.map((pair) => (
              <tr key={pair[0]?.[0]}>
                {pair.map(([title, text]) => [
                  <th key={title} scope="row">
                    {title}
                  </th>,
                  <td key={`${title}:`} colSpan={pair.length === 1 ? 3 : undefined}>
                    {text}
                  </td>,
                ])}
              </tr>
            ))}
          </tbody>
        </table>
        <p className="quiet">
          {texts.masked}
          {texts.printed(dayText(todayHere()))}
        </p>
      </div>
    </article>
  );
}
