import type { Schemas } from '../../api/client';
import { instantText } from '../../app/dates';
import { Facts } from '../../app/facts';
import { caseTexts as texts } from './texts';

/** What was submitted; it does not change any more. */
export function Proposal({ about }: { about: Schemas['Case'] }) {
  const { proposal, startedBy, origin, startedAt } = about;
  const rows: [string, string][] = [
    ...proposal.data.map(({ title, text }): [string, string] => [title, text]),
    ...(proposal.reason ? [[texts.reason, proposal.reason] as [string, string]] : []),
    ...(proposal.contact ? [[texts.contact, proposal.contact] as [string, string]] : []),
    ...(startedBy || origin ? [[texts.startedBy, startedBy?.name ?? origin?.title ?? ''] as [string, string]] : []),
    ...(startedAt ? [[texts.startedAt, instantText(startedAt)] as [string, string]] : []),
  ];
  return (
    <section className="sheet paper stack" aria-labelledby="proposal">
      <h2 id="proposal">{texts.proposal}</h2>
      <Facts rows={rows} />
    </section>
  );
}
