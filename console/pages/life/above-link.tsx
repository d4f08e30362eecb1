import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FilterValues } from '../../app/list/filter';
import { organisationsQuery } from '../../app/list/filters';
import { lifeTexts as texts } from './texts';

/** From an organisation to the one above it, as far as it is in my reach. */
export function AboveLink({
  at,
  id,
  values,
}: {
  at: '/life/attendance' | '/life/plan';
  id: string;
  values: FilterValues;
}) {
  const { data = [] } = useQuery(organisationsQuery);
  const parentId = data.find((one) => one.id === id)?.parentId;
  const parent = data.find((one) => one.id === parentId);
  if (!parent) return null;
  return (
    <Link to={at} search={{ ...values, organisationId: parent.id } as never}>
      {texts.up(parent.name)}
    </Link>
  );
}
