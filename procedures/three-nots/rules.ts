import { inForce, type RuleSet } from '../../domain/rules/rule-set';
import { unread } from '../../domain/rules/unread';
import type { LocalDate } from '../../domain/time/dates';

const practice = '各地做法，可由本级党组织调整';
const own = '本系统设定，全市一致';

/** The parameters of 三不: 《中国共产党章程》第九条 gives the six months, the regulations the kinds of steps; when each comes is practice. */
export const threeNotsRules = [
  {
    id: 'three-nots/2019-05-06',
    procedure: 'three-nots',
    effectiveFrom: '2019-05-06',
    parameters: {
      remindAt: { value: 1, title: '连续几个月起提醒', source: practice, marking: 'local', most: 1 },
      talkAt: {
        value: 2,
        title: '连续几个月起谈话提醒',
        source: '《中国共产党党员教育管理工作条例》第二十八条；月数为各地做法',
        marking: 'local',
        least: 2,
        most: 2,
      },
      criticiseAt: {
        value: 3,
        title: '连续几个月起批评教育',
        source: '《中国共产党党员教育管理工作条例》第二十九条；月数为各地做法',
        marking: 'local',
        least: 3,
        most: 3,
      },
      formalAt: {
        value: 4,
        title: '连续几个月起支委会研究、限期告知',
        source: '《中国共产党党员教育管理工作条例》第三十条；月数为各地做法',
        marking: 'local',
        least: 4,
        most: 5,
      },
      sixthAt: {
        value: 6,
        title: '连续几个月按规定须核查是否自行脱党',
        source: '《中国共产党章程》第九条',
        marking: 'found',
        least: 6,
        most: 6,
      },
      mostIdle: {
        value: 3,
        title: '连续期间最多可有几个月没有该项义务',
        source: own,
        marking: 'local',
        least: 3,
        most: 3,
      },
      irregularShare: {
        value: 50,
        title: '一年内参加组织生活低于百分之几，按不正常情形办理',
        source: own,
        marking: 'local',
        least: 50,
        most: 50,
      },
      irregularFewest: {
        value: 6,
        title: '一年内至少应到几次，才计算参加比例',
        source: own,
        marking: 'local',
        least: 6,
        most: 6,
      },
      shortMonths: {
        value: 3,
        title: '一年内不足额交纳党费几个月，按不正常情形办理',
        source: own,
        marking: 'local',
        least: 3,
        most: 3,
      },
      remind: { value: { workingDays: 10 }, title: '提醒并了解原因的时限', source: practice, marking: 'local' },
      talk: { value: { workingDays: 15 }, title: '谈话提醒的时限', source: practice, marking: 'local' },
      criticise: { value: { workingDays: 15 }, title: '批评教育的时限', source: practice, marking: 'local' },
      formal: { value: { workingDays: 20 }, title: '支委会研究、限期告知的时限', source: practice, marking: 'local' },
      check: { value: { workingDays: 15 }, title: '满六个月后核查的时限', source: practice, marking: 'local' },
      unread,
      remindEvery: { value: 7, title: '逾期后提醒间隔（天）', source: practice, marking: 'local' },
    },
  },
] satisfies RuleSet[];

/** The parameters by which the whole deployment is looked at: no organisation has its own. */
export function lookRules(day: LocalDate) {
  const { parameters } = inForce(threeNotsRules, day) as (typeof threeNotsRules)[number];
  const { mostIdle, irregularShare, irregularFewest, shortMonths } = parameters;
  return {
    mostIdle: mostIdle.value,
    share: irregularShare.value,
    fewest: irregularFewest.value,
    shortMonths: shortMonths.value,
  };
}
