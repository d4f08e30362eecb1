import type { Schemas } from '../../api/client';
import type { placesTexts } from './texts';

/** Another page, and for whom it is of use. What somebody may not see the API refuses; here it is only not offered. */
export interface FurtherPage {
  to: string;
  title: string;
  /** What is there, in half a sentence. */
  more: string;
  /** Under which heading it stands; those of none come last. */
  group?: keyof typeof placesTexts.groups;
  /** Roles of which one must be held; for everybody where there are none. */
  roles?: readonly Schemas['Me']['roles'][number]['role'][];
  /** Kinds of organisation of which one must be held in: of use to nobody below. */
  kinds?: readonly string[];
  /** Kinds of organisation that it shows, by `organisationId` in its address: their own pages lead to it. */
  concerns?: readonly string[];
  /** Roles that see there what is below them, where others see their own organisation alone. */
  downwards?: readonly Schemas['Me']['roles'][number]['role'][];
  /** Not a page of the console: opened beside it, below the address of the site. */
  outside?: boolean;
}

/** Pages that stand under one heading. */
export const under = (
  group: FurtherPage['group'],
  pages: readonly Omit<FurtherPage, 'group'>[],
): readonly FurtherPage[] => pages.map((page) => ({ ...page, group }));

/** Kinds of organisation with others below them, whose figures they look at. */
export const aboveBranches = ['work-committee', 'committee', 'general-branch'] as const;

/** Who keeps members of an organisation. */
export const memberKeepers = [
  'secretary',
  'deputy-secretary',
  'organisation-commissioner',
  'organisation-officer',
] as const;
