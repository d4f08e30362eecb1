import type { Marking } from '../../domain/rules/rule-set';

/** Where the value of a field comes from: what a procedure's office gives as `national`. */
export type NationalValue =
  | 'type-out'
  | 'type-in'
  | 'name'
  | 'sex'
  | 'identity-number'
  | 'ethnicity'
  | 'birth'
  | 'education'
  | 'kind'
  | 'branch'
  | 'joined'
  | 'full'
  | 'occupation'
  | 'mobile'
  | 'landline'
  | 'address'
  | 'standing'
  | 'marks'
  | 'path'
  | 'source-committee'
  | 'target-committee'
  | 'target-branch'
  | 'letter-number'
  | 'letter-issued'
  | 'letter-valid-until'
  | 'reported'
  | 'received'
  | 'dues';

/** What is shown, and what is typed there: null where somebody has to choose. */
export interface Shown {
  value: string | null;
  copy: string | null;
}

/** The values of all fields for one case, each made when it is asked for. */
export type NationalValues = Record<NationalValue, () => Shown>;

/** A field of the screen of 全国党员管理信息系统, in the order in which it is typed there. */
export interface NationalField {
  title: string;
  from: NationalValue;
  source: string;
  marking: Marking;
}

const SCREEN = '全国系统接转页面（支部发起，逐级审批，接收支部接收）';
const LETTER = '介绍信各项';
const ITEMS = '2017年党员信息采集16项';
const CODES = '某高校办理指南：转入 141 外省、151 本省；转出 241 外省、251 本省';

const field = (title: string, from: NationalValue, source: string, marking: Marking): NationalField => ({
  title,
  from,
  source,
  marking,
});

/** 16 items of each member. Which they are is likely, their order is not known. */
const person: readonly NationalField[] = [
  field('姓名', 'name', ITEMS, 'unsure'),
  field('性别', 'sex', ITEMS, 'unsure'),
  field('公民身份号码', 'identity-number', ITEMS, 'unsure'),
  field('民族', 'ethnicity', ITEMS, 'unsure'),
  field('出生日期', 'birth', ITEMS, 'unsure'),
  field('学历', 'education', ITEMS, 'unsure'),
  field('人员类别', 'kind', ITEMS, 'unsure'),
  field('所在党支部', 'branch', ITEMS, 'unsure'),
  field('加入党组织日期', 'joined', ITEMS, 'unsure'),
  field('转为正式党员日期', 'full', ITEMS, 'unsure'),
  field('工作岗位', 'occupation', ITEMS, 'unsure'),
  field('手机号码', 'mobile', ITEMS, 'unsure'),
  field('固定电话', 'landline', ITEMS, 'unsure'),
  field('家庭住址', 'address', ITEMS, 'unsure'),
  field('党籍状态', 'standing', ITEMS, 'unsure'),
  field('失联、流动情况', 'marks', ITEMS, 'unsure'),
];

const letter: readonly NationalField[] = [
  field('介绍信编号', 'letter-number', LETTER, 'known'),
  field('开具日期', 'letter-issued', LETTER, 'known'),
  field('有效期至', 'letter-valid-until', LETTER, 'known'),
  field('党费交至', 'dues', LETTER, 'known'),
];

/**
 * What is typed for a member who leaves or arrives, in its order. To follow another edition of the national screens,
 * change the order and the titles here.
 */
export const nationalFields: Record<'out' | 'in', readonly NationalField[]> = {
  out: [
    field('转出类型', 'type-out', CODES, 'local'),
    field('接转路径', 'path', SCREEN, 'unsure'),
    field('转出基层党委', 'source-committee', SCREEN, 'unsure'),
    field('转往党组织', 'target-committee', SCREEN, 'unsure'),
    ...letter,
    ...person,
  ],
  in: [
    field('转入类型', 'type-in', CODES, 'local'),
    field('接转路径', 'path', SCREEN, 'unsure'),
    field('来自党组织', 'source-committee', SCREEN, 'unsure'),
    field('接收基层党委', 'target-committee', SCREEN, 'unsure'),
    field('接收党支部', 'target-branch', SCREEN, 'unsure'),
    ...letter,
    field('报到日期', 'reported', SCREEN, 'unsure'),
    field('接收日期', 'received', SCREEN, 'unsure'),
    ...person,
  ],
};
