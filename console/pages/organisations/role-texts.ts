import type { components } from '../../api/schema';

type Role = components['schemas']['HeldRole']['role'];
type Kind = components['schemas']['Organisation']['kind'];

/** What roles are called. */
export const roleTexts: Record<Role, string> = {
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
};

/** What kinds of organisation are called. */
export const kindTexts: Record<Kind, string> = {
  'work-committee': '党工委',
  committee: '党委',
  'general-branch': '党总支',
  branch: '党支部',
  group: '党小组',
};

/** Roles as a field of a form offers them. */
export const roleChoices = Object.entries(roleTexts).map(([role, title]) => ({ const: role, title }));

/** Roles as a filter of a list offers them. */
export const roleFilter = Object.entries(roleTexts);

/** What may be set up below which: of an organisation's kind, as the statutes have it. */
export const kindsBelow: Record<Kind, readonly Kind[]> = {
  'work-committee': ['committee', 'general-branch', 'branch'],
  committee: ['committee', 'general-branch', 'branch'],
  'general-branch': ['branch'],
  branch: ['group'],
  group: [],
};
