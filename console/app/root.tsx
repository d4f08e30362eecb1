import { createRootRoute } from '@tanstack/react-router';
import { Frame } from './frame';
import { filterSearch } from './list/filter';
import { Missing } from './states/missing';

// The filters of a list stand in the address, so that it comes back where it was left.
export const root = createRootRoute({ component: Frame, notFoundComponent: Missing, validateSearch: filterSearch });

/** What every page has in common: it stands in the frame. */
export const page = { getParentRoute: () => root } as const;
