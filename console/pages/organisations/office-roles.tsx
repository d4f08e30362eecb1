import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { listTexts } from '../../app/list/list-texts';
import { usePages } from '../../app/list/use-pages';
import { Opened } from '../../app/opened';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { isEnded } from '../people/terms';
import { GiveOffice } from './give-office';
import { OfficeRole } from './office-role';
import { organisationsTexts as texts } from './texts';

/** Who holds roles in an organisation, with their terms and whether they may sign in; those that are over are folded. */
export function OfficeRoles({ organisation, keeps }: { organisation: Schemas['Organisation']; keeps: boolean }) {
  const { id: organisationId, closedOn } = organisation;
  const [told, setTold] = useState<ReactNode>();
  const found = usePages(['people', organisationId], (cursor) =>
    answerOf(client.GET('/people', { params: { query: { organisationId, limit: 100, cursor } } })),
  );
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const all = found.data.pages.flatMap(({ items }) =>
    items.flatMap((person) =>
      person.roles.filter((role) => role.organisation.id === organisationId).map((role) => ({ person, role })),
    ),
  );
  const lines = (held: typeof all) => (
    <ul className="lines">
      {held.map(({ person, role }) => (
        <OfficeRole key={role.id} person={person} role={role} keeps={keeps} onTold={setTold} />
      ))}
    </ul>
  );
  const held = all.filter(({ role }) => !isEnded(role));
  const ended = all.filter(({ role }) => isEnded(role));
  return (
    <section className="stack" aria-labelledby="held">
      <h3 id="held">{texts.roles}</h3>
      {told && <Alert type="success" showIcon role="status" title={told} />}
      {held.length === 0 ? <p className="quiet">{texts.noRoles}</p> : lines(held)}
      {ended.length > 0 && (
        <details>
          <summary>{texts.endedRoles(ended.length)}</summary>
          {lines(ended)}
        </details>
      )}
      {found.hasNextPage && (
        <Button loading={found.isFetchingNextPage} onClick={() => found.fetchNextPage()}>
          {listTexts.more}
        </Button>
      )}
      {keeps && !closedOn && (
        <div className="row">
          <Opened title={texts.give}>
            {(close) => <GiveOffice organisation={organisation} onTold={setTold} onClose={close} />}
          </Opened>
          <Link to="/people/new" search={{ organisationId } as never}>
            {texts.enter}
          </Link>
        </div>
      )}
    </section>
  );
}
