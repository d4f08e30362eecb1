import {
  categories,
  educations,
  informWays,
  memberKinds,
  sexes,
  standings,
  tags,
} from '../../domain/people/member-codes';
import { yesNo } from '../../lists/words';
import type { KeyRing } from '../../platform/keys';
import { unseal } from '../../registers/members/member-row';
import { type MemberRow, toMember } from '../../registers/members/member-view';
import type { Column } from '../../sheets/column';

/** A member as a line: numbers masked, unless the export was allowed to show them. */
export type MemberLine = ReturnType<typeof toMember> & { address?: string | null };

/** With identity number, phone and address in clear: only where the asker may, and on record. */
export function unmaskedLine(row: MemberRow, keys: KeyRing): MemberLine {
  const { id, identityNumber, phone, address } = row;
  return {
    ...toMember(row, keys),
    identityNumber: unseal(keys, 'identityNumber', id, identityNumber),
    phone: phone && unseal(keys, 'phone', id, phone),
    address: address && unseal(keys, 'address', id, address),
  };
}

/** 党员名册, by the items of the 党内统计; with numbers in clear the import takes it back as it is. */
export const memberColumns: Column<MemberLine>[] = [
  { title: '姓名', value: ({ name }) => name },
  { title: '性别', width: 6, value: ({ sex }) => sexes[sex] },
  { title: '身份证号', width: 22, value: ({ identityNumber }) => identityNumber },
  { title: '民族', width: 8, value: ({ ethnicity }) => ethnicity },
  { title: '出生日期', as: 'day', value: ({ birthDate }) => birthDate },
  { title: '学历', value: ({ education }) => educations[education] },
  { title: '党员类型', value: ({ kind }) => memberKinds[kind] },
  { title: '人员类别', width: 20, value: ({ category }) => categories[category] },
  { title: '所在党支部', width: 30, value: ({ branch }) => branch.name },
  { title: '所在党支部代码', width: 16, value: ({ branch }) => branch.code },
  { title: '党小组', width: 30, value: ({ group }) => group?.name },
  { title: '党小组代码', width: 16, value: ({ group }) => group?.code },
  { title: '又管组织', width: 30, value: ({ also }) => also?.name },
  { title: '又管组织代码', width: 16, value: ({ also }) => also?.code },
  { title: '入党日期', as: 'day', value: ({ joinedOn }) => joinedOn },
  { title: '转正日期', as: 'day', value: ({ fullOn }) => fullOn },
  { title: '工作岗位', width: 24, value: ({ post }) => post },
  { title: '联系电话', width: 16, value: ({ phone }) => phone },
  { title: '党籍状态', value: ({ standing }) => standings[standing] },
  { title: '标记', width: 20, value: (member) => member.tags.map((tag) => tags[tag] ?? tag).join('、') },
  { title: '党费交至', value: ({ duesPaidTo }) => duesPaidTo },
  { title: '免交党费', value: ({ duesExempt }) => yesNo(duesExempt) },
  { title: '处置中', value: ({ underDisposition }) => yesNo(underDisposition) },
  { title: '告知方式', value: ({ informBy }) => informWays[informBy] },
];

/** The same with the address, which is otherwise not shown at all. */
export const unmaskedMemberColumns: Column<MemberLine>[] = [
  ...memberColumns,
  { title: '家庭住址', width: 40, value: ({ address }) => address },
];
