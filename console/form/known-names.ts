import { createContext } from 'react';
import type { Found } from './fields/search';

/**
 * What those are called whose ids stand in a form, where it opens with some of them chosen already: a draft, or an
 * address that names one. Fields that find somebody read it and add to it.
 */
export const KnownNames = createContext<Map<string, Found> | undefined>(undefined);
