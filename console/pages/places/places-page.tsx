import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { base } from '../../api/client';
import { proceduresQuery } from '../../api/procedure';
import { meQuery } from '../../app/session';
import { Nothing } from '../../app/states/nothing';
import { listPages, settingPages } from '../../subjects/places';
import type { FurtherPage } from './further-page';
import { ownPlaces } from './own-places';
import { placesTexts as texts } from './texts';

/** The lists and statistics of the procedures, as the API names them, and those of the house. */
export function ListsPage() {
  const { data } = useQuery(proceduresQuery);
  return <Places title={texts.lists} places={[...(data?.items ?? []).flatMap(ownPlaces), ...listPages]} />;
}

export const SettingsPage = () => <Places title={texts.settings} places={settingPages} />;

/** In the order of their headings; those of none come last. */
const headings = [...Object.entries(texts.groups), [undefined, texts.others] as const];

/** Further pages by name, as far as they are of use to who looks. */
function Places({ title, places }: { title: string; places: readonly FurtherPage[] }) {
  const { data: me } = useQuery(meQuery);
  const held = me?.roles ?? [];
  const mine = places.filter(
    ({ roles, kinds }) =>
      !roles ||
      held.some(({ role, organisation }) => roles.includes(role) && (!kinds || kinds.includes(organisation.kind))),
  );
  const groups = headings
    .map(([group, heading]) => ({ heading, pages: mine.filter((page) => page.group === group) }))
    .filter(({ pages }) => pages.length > 0);
  return (
    <div className="stack">
      <h1>{title}</h1>
      {me && mine.length === 0 && <Nothing title={texts.nothing} />}
      {groups.map(({ heading, pages }) => (
        <section key={heading} className="stack">
          {groups.length > 1 && <h2>{heading}</h2>}
          <ul className="lines">
            {pages.map((page) => (
              <Place key={page.to} {...page} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Place({ to, title, more, outside }: FurtherPage) {
  return (
    <li>
      {outside ? (
        <a className="line-name" href={base + to} target="_blank" rel="noreferrer">
          {title}
        </a>
      ) : (
        <Link className="line-name" to={to as '/'}>
          {title}
        </Link>
      )}
      <small className="small quiet">{more}</small>
    </li>
  );
}
