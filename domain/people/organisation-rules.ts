import type { OrganisationKind } from './roles';

/** Codes make the paths that permissions are compared by: no slash, and none of LIKE's wildcards. */
export const CODE = /^[A-Za-z0-9-]{1,32}$/;

/** Which kinds may stand directly below which (《党章》第三十条, 《支部工作条例（试行）》第五条). */
const below: Record<OrganisationKind, readonly OrganisationKind[]> = {
  'work-committee': ['committee', 'general-branch', 'branch'],
  committee: ['committee', 'general-branch', 'branch'],
  'general-branch': ['branch'],
  branch: ['group'],
  group: [],
};

/** Whether an organisation of this kind may stand directly below that one; at the top of the tree only a committee. */
export const mayStandBelow = (kind: OrganisationKind, parent: OrganisationKind | undefined): boolean =>
  parent ? below[parent].includes(kind) : kind === 'work-committee' || kind === 'committee';

/** Only a committee may be given the approval of probationary members, or a general branch that was authorised. */
export const mayBeGivenApproval = (kind: OrganisationKind): boolean => kind !== 'branch' && kind !== 'group';

/** "/street/community/branch/": the parent's path and the code. */
export const pathOf = (parentPath: string | undefined, code: string): string => `${parentPath ?? '/'}${code}/`;
