import type { Schemas } from '../../api/client';
import type { FurtherPage } from './further-page';
import { placesTexts as texts } from './texts';

type Procedure = Schemas['ProcedureLine'];

/** The pages of what a procedure has of its own, as far as the API says that I may read it. */
export const ownPlaces = ({ id, title, lists, statistics }: Procedure): FurtherPage[] => [
  ...(statistics
    ? [{ to: `/statistics/${id}`, title: statistics, more: texts.statistics, group: 'own' as const }]
    : []),
  ...lists.map((list) => ({
    to: `/own-lists/${id}/${list.id}`,
    title: list.title,
    more: texts.ownList(title),
    group: 'own' as const,
  })),
];
