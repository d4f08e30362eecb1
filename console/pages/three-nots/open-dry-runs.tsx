import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { monthText } from '../../app/dates';
import { threeNotsTexts as texts } from './texts';

/** Branches whose first look waits to be gone through and confirmed. */
export function OpenDryRuns({ runs }: { runs: Schemas['ThreeNotsBoard']['dryRuns'] }) {
  if (runs.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="dry-runs">
      <h2 id="dry-runs">{texts.dryRuns}</h2>
      <p className="prose quiet">{texts.dryRunsMore}</p>
      <ul className="lines">
        {runs.map(({ organisation, month, unanswered }) => (
          <li key={organisation.id}>
            <Link to={'/dry-runs/$id' as '/cases/$id'} params={{ id: organisation.id }}>
              {texts.dryRun(organisation.name, monthText(month), unanswered)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
