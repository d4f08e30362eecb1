import { useNavigate, useSearch } from '@tanstack/react-router';
import { chosenOf, type FilterValues, type ListFilter } from './filter';

interface ChosenFilters {
  filters: readonly ListFilter[];
  values: FilterValues;
  onChange: (chosen: FilterValues) => void;
}

/**
 * The filters of a page with their values, which stand in the address.
 * @param kept what else stands there, and stays when they change
 * @returns what `Filters` takes
 */
export function useFilters(filters: readonly ListFilter[], kept?: Record<string, string>): ChosenFilters {
  const values = chosenOf(filters, useSearch({ strict: false }));
  const navigate = useNavigate();
  return {
    filters,
    values,
    onChange: (chosen) => navigate({ to: '.', search: { ...kept, ...chosen } as never, replace: true }),
  };
}
