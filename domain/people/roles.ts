/**
 * 职务 and other roles that a person holds in an organisation from a date to a date. A role reaches its organisation
 * and those below it.
 */
export const roles = {
  secretary: '书记',
  'deputy-secretary': '副书记',
  'organisation-commissioner': '组织委员',
  'discipline-commissioner': '纪检委员',
  'group-leader': '党小组长',
  'organisation-officer': '组织员',
  'community-worker': '社区工作者',
  'grid-worker': '网格员',
  administrator: '系统管理员',
  'security-administrator': '安全管理员',
  auditor: '审计员',
} as const;

export type Role = keyof typeof roles;

/** Roles that keep the members of their organisations: the branch committee and the 组织员 of the level above. */
export const keepers = [
  'secretary',
  'deputy-secretary',
  'organisation-commissioner',
  'organisation-officer',
] as const satisfies readonly Role[];

/**
 * Roles that rest on membership: a committee is elected by and from the members of its organisation (《中国共产党基层组织选举工作
 * 条例》), a group's leader is one of its members. The others are given for work, also to people who belong elsewhere or
 * are no members: where somebody belongs says nothing about them.
 */
export const rolesOfMembers = [
  'secretary',
  'deputy-secretary',
  'organisation-commissioner',
  'discipline-commissioner',
  'group-leader',
] as const satisfies readonly Role[];

/** 三员: who keeps the system, who keeps watch over accounts and rights, who looks at what all did. Nobody holds two. */
export const threeAdministrators = [
  'administrator',
  'security-administrator',
  'auditor',
] as const satisfies readonly Role[];

/** Whether somebody may not hold both roles at once (三员分立). */
export const excludeEachOther = (one: string, other: string): boolean =>
  one !== other && [one, other].every((role) => (threeAdministrators as readonly string[]).includes(role));

export const isRole = (text: string): text is Role => Object.hasOwn(roles, text);

/** Kinds of party organisation, from the top of the tree down. */
export const organisationKinds = {
  'work-committee': '党工委',
  committee: '党委',
  'general-branch': '党总支',
  branch: '党支部',
  group: '党小组',
} as const;

export type OrganisationKind = keyof typeof organisationKinds;
