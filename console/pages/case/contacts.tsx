import type { Schemas } from '../../api/client';
import { caseTexts as texts } from './texts';

/** Whom to call: the organisations of the case, who holds the office there, and the phone. */
export function Contacts({ sides, parties }: Pick<Schemas['Case'], 'sides' | 'parties'>) {
  if (sides.length + parties.length === 0) return null;
  return (
    <section className="sheet stack" aria-labelledby="contacts">
      <h2 id="contacts">{texts.sides}</h2>
      <ul className="lines">
        {sides.map(({ side, organisation, phone, holders }) => (
          <li key={side.id}>
            <span className="quiet">{side.title}</span> {organisation.name}
            <small className="small">
              {holders.map(({ role, names }) => `${role.title} ${names.join('、')}`).join('；') || texts.vacant}
            </small>
            {phone ? <a href={`tel:${phone}`}>{texts.phone(phone)}</a> : <span className="quiet">{texts.noPhone}</span>}
          </li>
        ))}
        {parties.map(({ id, title, persons }) => (
          <li key={id}>
            <span className="quiet">{title}</span> {persons.map(({ name }) => name).join('、')}
          </li>
        ))}
      </ul>
    </section>
  );
}
