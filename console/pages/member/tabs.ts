import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { memberTexts as texts } from './texts';

export type MemberShown = Schemas['Member'];

/** What of a member a procedure or a register shows. */
export interface MemberTab {
  /** As it stands in the address. */
  key: string;
  title: string;
  /** Whether there is anything of him to show; where it is left out the tab always stands. */
  isThere?: (member: MemberShown) => Promise<boolean>;
  /** Read only when it is opened. */
  page: LazyExoticComponent<ComponentType<{ member: MemberShown }>>;
}

/** Who keeps members and their dues. */
const keepers: readonly string[] = [
  'secretary',
  'deputy-secretary',
  'organisation-commissioner',
  'organisation-officer',
];

/**
 * The tabs of a member in their order; one with nothing in it is not shown. A procedure whose page shows something of a
 * member adds an entry at its place: 组织生活, 任务岗位 and 双报到 stand between 组织关系 and 事项.
 */
export const memberTabs: readonly MemberTab[] = [
  {
    key: 'basic',
    title: texts.tabs.basic,
    page: lazy(() => import('./basic-tab').then(({ BasicTab }) => ({ default: BasicTab }))),
  },
  {
    key: 'relations',
    title: texts.tabs.relations,
    page: lazy(() => import('./relations-tab').then(({ RelationsTab }) => ({ default: RelationsTab }))),
  },
  {
    key: 'life',
    title: texts.tabs.life,
    isThere: ({ id }) => answerOf(client.GET('/members/{id}/life', { params: { path: { id } } })).then(() => true),
    page: lazy(() => import('../member-life/life-tab').then(({ LifeTab }) => ({ default: LifeTab }))),
  },
  {
    key: 'dues',
    title: texts.tabs.dues,
    // By my roles: to read them is on record.
    isThere: async ({ id }) => {
      const { roles, member } = await answerOf(client.GET('/me'));
      return member?.id === id || roles.some(({ role }) => keepers.includes(role));
    },
    page: lazy(() => import('./dues-tab').then(({ DuesTab }) => ({ default: DuesTab }))),
  },
  {
    key: 'duties',
    title: texts.tabs.duties,
    isThere: async ({ id }) => {
      await answerOf(client.GET('/members/{id}/duties', { params: { path: { id } } }));
      return true;
    },
    page: lazy(() => import('./duties-tab').then(({ DutiesTab }) => ({ default: DutiesTab }))),
  },
  {
    key: 'cases',
    title: texts.tabs.cases,
    page: lazy(() => import('./cases-tab').then(({ CasesTab }) => ({ default: CasesTab }))),
  },
  {
    key: 'told',
    title: texts.tabs.told,
    isThere: async ({ id: memberId }) => {
      const { items } = await answerOf(client.GET('/deliveries', { params: { query: { memberId, limit: 1 } } }));
      return items.length > 0;
    },
    page: lazy(() => import('./told-tab').then(({ ToldTab }) => ({ default: ToldTab }))),
  },
];
