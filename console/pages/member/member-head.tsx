import { Link } from '@tanstack/react-router';
import { codeTexts } from '../members/code-texts';
import { membersTexts } from '../members/texts';
import { cardTexts } from './card-texts';
import type { MemberShown } from './tabs';
import { memberTexts as texts } from './texts';

/** Who he is, where he belongs, how he stands, and what is to be borne in mind of him. */
export function MemberHead({
  member: { id, name, branch, group, kind, standing, underDisposition, tags },
}: {
  member: MemberShown;
}) {
  return (
    <header className="stack">
      <div className="row between">
        <h1>{name}</h1>
        <Link className="no-print" to="/members/$id" params={{ id }} search={{ card: 'true' } as never}>
          {cardTexts.open}
        </Link>
      </div>
      <p>
        <Link to="/organisations/$id" params={{ id: branch.id }}>
          {branch.name}
        </Link>
        {group && ` · ${group.name}`} · {membersTexts.kinds[kind]}
        {standing !== 'normal' && <strong className="late"> · {membersTexts.standings[standing]}</strong>}
        {underDisposition && <strong className="late"> · {texts.disposition}</strong>}
      </p>
      {tags.length > 0 && (
        <ul className="row" aria-label={texts.tags}>
          {tags.map((tag) => (
            <li key={tag} className="member-mark">
              {codeTexts.tags[tag]}
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}
