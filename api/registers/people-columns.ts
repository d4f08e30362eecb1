import type { z } from 'zod';
import { roles } from '../../domain/people/roles';
import { yesNo } from '../../lists/words';
import type { Column } from '../../sheets/column';
import type { Person } from './people';

type Item = z.input<typeof Person>;

/** A line for each role: as the import has it. Who is shown without one stands there once. */
export const personLines = (person: Item): Item[] =>
  person.roles.length ? person.roles.map((role) => ({ ...person, roles: [role] })) : [person];

/** 人员及任职: a line a role of those that the one who asks may see; the import takes it back as it is. */
export const personColumns: Column<Item>[] = [
  { title: '姓名', value: ({ name }) => name },
  { title: '组织', width: 34, value: ({ roles: [one] }) => one?.organisation.name },
  { title: '组织代码', width: 16, value: ({ roles: [one] }) => one?.organisation.code },
  { title: '职务', value: ({ roles: [one] }) => one && roles[one.role] },
  { title: '任职日期', as: 'day', value: ({ roles: [one] }) => one?.fromDate },
  { title: '免职日期', as: 'day', value: ({ roles: [one] }) => one?.toDate },
  { title: '是否在册党员', value: ({ memberId }) => yesNo(memberId !== null) },
  { title: '用户名', width: 18, value: ({ loginName }) => loginName },
  { title: '已停用登录', value: ({ disabled }) => yesNo(disabled) },
  { title: '人员编号', width: 40, value: ({ id }) => id },
];
