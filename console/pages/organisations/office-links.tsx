import { Link } from '@tanstack/react-router';
import { apiBase } from '../../api/client';
import { useHolds } from '../../app/use-holds';
import { useMayExport } from '../../app/use-may-export';
import { officeTexts as texts } from './texts';

/** Rosters out and in, and the pages on which this organisation's rules, settings and templates stand. */
export function OfficeLinks({ organisationId }: { organisationId: string }) {
  const exports = useMayExport();
  const imports = useHolds('organisation-officer', 'administrator');
  const query = `?${new URLSearchParams({ organisationId })}`;
  const to = (path: string, title: string) => (
    <Link to={path as '/'} search={{ organisationId } as never}>
      {title}
    </Link>
  );
  return (
    <section className="stack no-print" aria-labelledby="rosters">
      <h3 id="rosters">{texts.rosters}</h3>
      {exports && (
        <>
          <p className="row">
            <a href={`${apiBase}/members/export${query}`}>{texts.exportMembers}</a>
            <a href={`${apiBase}/people/export${query}`}>{texts.exportPeople}</a>
            <a href={`${apiBase}/organisations/export`}>{texts.exportOrganisations}</a>
          </p>
          <p className="quiet small">{texts.exportHint}</p>
        </>
      )}
      <p className="row">
        {imports && <Link to={'/imports/new' as '/'}>{texts.import}</Link>}
        {to('/handovers', texts.handovers)}
      </p>
      <h3>{texts.settings}</h3>
      <p className="row">
        {to('/settings/rules', texts.rules)}
        {to('/settings/values', texts.values)}
        {imports && to('/settings/templates', texts.templates)}
      </p>
    </section>
  );
}
