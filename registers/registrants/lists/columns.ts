import { serviceKinds, spareTimes, talents } from '../../../domain/registrants/services';
import type { Heading } from '../../../sheets/headings';
import type { CellWords } from '../../../sheets/words';

/** What is read of a unit's list; its other columns, an identity number among them, are nobody's business here. */
export const listColumns = {
  name: { heading: '姓名', also: ['党员姓名', '在职党员姓名', '名字'], needed: true, hint: '必填' },
  mobile: {
    heading: '手机号码',
    also: ['手机', '手机号', '电话', '联系电话', '联系方式', '移动电话', '电话号码'],
    needed: true,
    hint: '必填，11 位',
  },
  unit: {
    heading: '工作单位',
    also: ['单位', '单位名称', '所在单位', '单位全称', '所属单位'],
    hint: '一份名册只有一个单位时可不填',
  },
  community: {
    heading: '报到社区',
    also: ['居住社区', '所在社区', '社区', '居住地社区', '居住地党组织', '报到党组织'],
    hint: '只有一个社区时可不填；名称须与系统中一致',
  },
  address: { heading: '现居住地址', also: ['住址', '家庭住址', '居住地址', '现住址', '地址', '居住地'], hint: '' },
  talents: { heading: '特长', also: ['个人特长', '专业特长'], hint: Object.values(talents).join('、') },
  wishes: { heading: '服务意愿', also: ['意愿', '服务岗位', '服务意向'], hint: Object.values(serviceKinds).join('、') },
  times: { heading: '空闲时间', also: ['服务时间', '可服务时间'], hint: Object.values(spareTimes).join('、') },
  untilDay: {
    heading: '下沉截止日期',
    also: ['下沉结束日期', '下沉期满日期', '下沉至', '截止日期', '结束日期'],
    hint: '仅下沉名册填写，如 2026-12-31；长期的不填',
  },
} as const satisfies Record<string, Heading>;

export type ListField = keyof typeof listColumns;

/** Which field a plain heading means. */
export const listFieldFor = (heading: string): ListField | undefined =>
  (Object.entries(listColumns) as [ListField, Heading][]).find(
    ([, column]) => column.heading === heading || column.also?.includes(heading),
  )?.[0];

const turned = (labels: Readonly<Record<string, string>>): CellWords =>
  Object.fromEntries(Object.entries(labels).map(([code, label]) => [label, code]));

export const talentWords = turned(talents);
export const wishWords = turned(serviceKinds);
export const timeWords = turned(spareTimes);
