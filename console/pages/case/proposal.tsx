import type { Schemas } from '../../api/client';
import { instantText } from '../../app/dates';
import { Facts } from '../../app/facts';
import { caseTexts as texts } from './texts';

/** What was submitted, and whom it concerns; it does not change any more. */
export function Proposal({ about }: { about: Schemas['Case'] }) {
  const { proposal, startedBy, origin, startedAt, sides, parties, sideTasks } = about;
  const rows: [string, string][] = [
    ...proposal.data.map(({ title, text }): [string, string] => [title, text]),
    ...(proposal.reason ? [[texts.reason, proposal.reason] as [string, string]] : []),
    ...(proposal.contact ? [[texts.contact, proposal.contact] as [string, string]] : []),
    ...(startedBy || origin ? [[texts.startedBy, startedBy?.name ?? origin?.title ?? ''] as [string, string]] : []),
    ...(startedAt ? [[texts.startedAt, instantText(startedAt)] as [string, string]] : []),
    ...sides.map(({ side, organisation, phone }): [string, string] => [
      side.title,
      phone ? `${organisation.name}，${texts.phone(phone)}` : organisation.name,
    ]),
    ...parties.map(({ title, persons }): [string, string] => [title, persons.map(({ name }) => name).join('、')]),
  ];
  return (
    <section className="sheet paper stack" aria-labelledby="proposal">
      <h2 id="proposal">{texts.proposal}</h2>
      <Facts rows={rows} />
      {sideTasks.length > 0 && (
        <>
          <h3>{texts.sideTasks}</h3>
          <ul>
            {sideTasks.map((task) => (
              <li key={task.id}>
                {task.kind.title}：{task.status.title} <span className="quiet">{task.organisation.name}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
