import type { z } from 'zod';
import { roles } from '../../domain/people/roles';
import { yesNo } from '../../lists/words';
import type { ShownRole } from '../../registers/people/held-role';
import type { Column } from '../../sheets/column';
import type { Person } from './people';

const held = ({ role, organisation, fromDate, toDate }: z.input<typeof ShownRole>) =>
  `${organisation.name}${roles[role]}（${fromDate}至${toDate ?? '今'}）`;

/** 人员及任职: a line a person, with the roles that the one who asks may see. */
export const personColumns: Column<z.input<typeof Person>>[] = [
  { title: '姓名', value: ({ name }) => name },
  { title: '任职', width: 60, value: (person) => person.roles.map(held).join('；') },
  { title: '是否在册党员', value: ({ memberId }) => yesNo(memberId !== null) },
  { title: '用户名', width: 18, value: ({ loginName }) => loginName },
  { title: '已停用登录', value: ({ disabled }) => yesNo(disabled) },
];
