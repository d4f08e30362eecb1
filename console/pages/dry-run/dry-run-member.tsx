import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { DryRunLine } from './dry-run-line';
import { dryRunTexts as texts } from './texts';

interface Props {
  one: Schemas['DryRun']['members'][number];
  may: boolean;
  onAnswered: (run: Schemas['DryRun']) => void;
}

/** A member with the months that the first look proposes. */
export function DryRunMember({ one: { member, lines }, may, onAnswered }: Props) {
  return (
    <div className="stack">
      <div className="row">
        <strong className="line-name">{member.name}</strong>
        <Link
          to="/members/$id"
          params={{ id: member.id }}
          search={{ tab: 'duties' } as never}
          aria-label={texts.squaresOf(member.name)}
        >
          {texts.squares}
        </Link>
      </div>
      {lines.map((line) => (
        <DryRunLine key={line.id} line={line} name={member.name} may={may && !line.mine} onAnswered={onAnswered} />
      ))}
    </div>
  );
}
