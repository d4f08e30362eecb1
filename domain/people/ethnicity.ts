import type { Checked } from '../words/checked';
import { halfWidth } from '../words/text';

/** What can be wrong with a 民族; the title is what the person who typed it reads. */
export const ethnicityProblems = {
  'ethnicity-unknown': '民族无法识别，请按身份证填写，如 汉族、穿青人',
} as const;

export type EthnicityProblem = keyof typeof ethnicityProblems;

// GB/T 3304: the 56 nations; their names end in 族, which the identity card leaves out.
const NATIONS =
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺';
// Not told apart as nations; identity cards name them so. Nobody makes 穿青人族 of them.
const PEOPLES = '穿青 革家 僜 夏尔巴 摩梭 克木 芒 老品 八甲 康家 蔡家 龙家 木雅 白马 图瓦 土生葡';
const OTHERS: Readonly<Record<string, string>> = {
  其他: '其他',
  其它: '其他',
  亻革家人: '革家人',
  未识别民族: '未识别民族',
  外国血统: '外国血统',
  外国血统中国籍人士: '外国血统中国籍人士',
  入籍: '入籍',
};

const known = new Map<string, string>([
  ...Object.entries(OTHERS),
  ...PEOPLES.split(' ').flatMap((name) => [name, `${name}人`].map((word) => [word, `${name}人`] as const)),
  ...NATIONS.split(' ').flatMap((name) => [name, `${name}族`].map((word) => [word, `${name}族`] as const)),
]);

/**
 * A 民族 as it is kept, by one rule at every entrance: the 56 nations by their name in GB/T 3304, with or without its 族;
 * others as on the identity card, with nothing added. Blanks within are taken.
 */
export function checkEthnicity(text: string): Checked<string, EthnicityProblem> {
  const value = known.get(halfWidth(text));
  return value === undefined ? { ok: false, problem: 'ethnicity-unknown' } : { ok: true, value };
}
