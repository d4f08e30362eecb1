import { Squares } from '../duties/squares';
import { dutiesTexts as texts } from '../duties/texts';
import type { MemberShown } from './tabs';

/** What he did of his three duties, month by month. */
export function DutiesTab({ member: { id } }: { member: MemberShown }) {
  return (
    <div className="stack">
      <p className="prose quiet">{texts.intro}</p>
      <Squares memberId={id} />
    </div>
  );
}
