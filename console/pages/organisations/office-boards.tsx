import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { organisationsQuery } from '../../app/list/filters';
import { meQuery } from '../../app/session';
import { listPages } from '../../subjects/places';
import type { FurtherPage } from '../places/further-page';
import { organisationsTexts as texts } from './texts';

type Role = Schemas['Me']['roles'][number];

/** This year's plan and the boards, of this organisation and all below it, as far as my offices there or above see them. */
export function OfficeBoards({ organisation: { id, kind, path } }: { organisation: Schemas['Organisation'] }) {
  const { data: me } = useQuery(meQuery);
  const { data: all = [] } = useQuery(organisationsQuery);
  const above = all.filter((one) => path.startsWith(one.path)).map((one) => one.id);
  const held = me?.roles.filter(({ organisation }) => above.includes(organisation.id)) ?? [];
  const pages = listPages.filter((page) => page.concerns?.includes(kind) && held.some((one) => sees(page, one, id)));
  if (pages.length === 0) return null;
  return (
    <section className="no-print" aria-labelledby="boards">
      <h3 id="boards">{texts.boards}</h3>
      <p className="row">
        {pages.map(({ to, title }) => (
          <Link key={to} to={to as '/'} search={{ organisationId: id } as never}>
            {title}
          </Link>
        ))}
      </p>
    </section>
  );
}

const sees = ({ roles, downwards }: FurtherPage, { role, organisation }: Role, id: string): boolean =>
  (!roles || roles.includes(role)) && (organisation.id === id || !downwards || downwards.includes(role));
