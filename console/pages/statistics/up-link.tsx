import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FilterValues } from '../../app/list/filter';
import { organisationsQuery } from '../../app/list/filters';
import { statisticsTexts as texts } from './texts';

/** From an organisation to the one above it, as far as it is in my reach. */
export function UpLink({ procedure, id, values }: { procedure: string; id: string; values: FilterValues }) {
  const { data = [] } = useQuery(organisationsQuery);
  const parentId = data.find((one) => one.id === id)?.parentId;
  const parent = data.find((one) => one.id === parentId);
  if (!parent) return null;
  return (
    <Link to="/statistics/$procedure" params={{ procedure }} search={{ ...values, organisationId: parent.id } as never}>
      {texts.up(parent.name)}
    </Link>
  );
}
