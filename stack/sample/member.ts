import { checkCharacter } from '../../domain/people/identity-number';
import { addDays, addMonths, type LocalDate } from '../../domain/time/dates';
import type { Random } from './random';
import type { SampleOrganisation } from './street';

/** The day on which the sample stands; loading it moves dues and probation on to the day it is loaded. */
export const AS_OF: LocalDate = '2026-11-22';

/** A row of the sheet of members, by field. */
export type SampleMember = Record<string, string>;

const SURNAMES =
  '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 单 仇 解 欧阳 上官'.split(
    ' ',
  );
const NUMERALS = '零一二三四五六七八九';
const NATIONS = ['回族', '满族', '蒙古族', '壮族', '土家族', '苗族'];
const WORK = ['示例中学 教师', '示例医院 护士', '示例公司 工程师', '示例商店 店长', '示例街道 社区工作者', '自由职业'];

/** What makes a member worth a guard of its own; the rest are ordinary. */
export type Special =
  | 'probationary'
  | 'probation-over'
  | 'arrears'
  | 'exempt'
  | 'lost'
  | 'disposition'
  | 'pocket'
  | 'floating';

/** No such region: nobody has this number, though its check character is right. */
const REGION = '990001';

/** 张例零零一七: a surname, 例 for example, and the serial number in numerals. */
const sampleName = (random: Random, serial: number): string =>
  `${random.pick(SURNAMES)}例${[...String(serial).padStart(4, '0')].map((digit) => NUMERALS[Number(digit)]).join('')}`;

/**
 * Makes the row of one member.
 * @param serial from 1, different for each, in his name and phone
 * @param born how many have which birthday so far: grows, and keeps identity numbers apart
 */
export function sampleMember(
  random: Random,
  serial: number,
  born: Map<LocalDate, number>,
  branch: SampleOrganisation,
  group: string | undefined,
  special: Special | undefined,
): SampleMember {
  const probation = special === 'probationary' || special === 'probation-over';
  const male = random.chance(0.55);
  // The office's members are at work; of the others most are retired.
  const retired = branch.code !== 'QH00' && !probation && random.chance(0.59);
  const birth = addDays(retired ? '1938-01-01' : '1972-01-01', random.whole(0, retired ? 9_700 : 11_000));
  const grown = addMonths(birth, 12 * 19);
  const joined = joining(random, grown, special);
  const nation = random.chance(0.04) ? random.pick(NATIONS) : '汉族';
  const phone = retired && random.chance(0.06) ? '' : `1990000${String(serial).padStart(4, '0')}`;
  return {
    name: sampleName(random, serial),
    sex: male ? '男' : '女',
    ethnicity: nation,
    identity: identityNumber(birth, born, male),
    birth,
    education: random.pick([
      '研究生',
      '大学本科',
      '大学本科',
      '大学专科',
      '大学专科',
      '中专',
      '高中中技',
      '初中及以下',
    ]),
    category: retired
      ? '离退休人员'
      : random.pick(['企业专业技术人员', '企业管理人员', '社会组织从业人员', '事业单位专业技术人员']),
    kind: probation ? '预备党员' : '正式党员',
    branch: branch.code,
    group: group ?? '',
    joined,
    full: probation ? '' : addMonths(joined, 12),
    phone,
    address: `青禾街道示例路${random.whole(1, 99)}号${random.whole(1, 30)}幢${random.whole(1, 18)}0${random.whole(1, 4)}室`,
    post: retired ? '' : random.pick(WORK),
    standing: special === 'lost' ? '失联' : '正常',
    disposition: special === 'disposition' ? '是' : '否',
    tags: marks(random, special, birth),
    duesPaidTo:
      special === 'arrears' ? '2026-07' : special === 'lost' ? '2026-01' : random.chance(0.3) ? '2026-12' : '2026-11',
    duesExempt: special === 'exempt' ? '是' : '否',
    informBy: phone === '' ? random.pick(['上门', '家属转告']) : random.pick(['短信', '短信', '电话', '站内']),
  };
}

function joining(random: Random, grown: LocalDate, special: Special | undefined): LocalDate {
  if (special === 'probation-over') return '2025-10-20';
  if (special === 'probationary') return addDays('2026-01-05', random.whole(0, 200));
  const joined = addDays(grown, random.whole(0, 7_000));
  return joined > '2025-06-30' ? '2025-06-30' : joined;
}

function identityNumber(birth: LocalDate, born: Map<LocalDate, number>, male: boolean): string {
  const before = born.get(birth) ?? 0;
  born.set(birth, before + 1);
  // The odd are men's.
  const order = String(before * 2 + (male ? 1 : 0)).padStart(3, '0');
  const body = `${REGION}${birth.replaceAll('-', '')}${order}`;
  return body + checkCharacter(body);
}

function marks(random: Random, special: Special | undefined, birth: LocalDate): string {
  const list: string[] = [];
  if (special === 'pocket') list.push('口袋');
  if (special === 'floating') list.push('流动');
  if (random.chance(0.03)) list.push('困难');
  if (birth < '1945-01-01' && random.chance(0.25)) list.push('行动不便');
  if (random.chance(0.05)) list.push('复转军人');
  return list.join('、');
}
