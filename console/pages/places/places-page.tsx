import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { base } from '../../api/client';
import { meQuery } from '../../app/session';
import { Nothing } from '../../app/states/nothing';
import { lists, type Place, settings } from './places';
import { placesTexts as texts } from './texts';

export const ListsPage = () => <Places title={texts.lists} places={lists} />;
export const SettingsPage = () => <Places title={texts.settings} places={settings} />;

/** Further pages by name, as far as they are of use to who looks. */
function Places({ title, places }: { title: string; places: readonly Place[] }) {
  const { data: me } = useQuery(meQuery);
  const held = me?.roles.map(({ role }) => role) ?? [];
  const mine = places.filter(({ roles }) => !roles || roles.some((role) => held.includes(role)));
  return (
    <div className="stack">
      <h1>{title}</h1>
      {mine.length === 0 ? (
        <Nothing title={texts.nothing} />
      ) : (
        <ul className="lines">
          {mine.map(({ to, title: name, more, outside }) => (
            <li key={to}>
              {outside ? (
                <a className="line-name" href={base + to} target="_blank" rel="noreferrer">
                  {name}
                </a>
              ) : (
                <Link className="line-name" to={to as '/'}>
                  {name}
                </Link>
              )}
              <small className="small quiet">{more}</small>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
