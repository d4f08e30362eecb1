import { flagIn, textIn } from '../../domain/case/filled-in';
import type { OfferData } from '../../domain/case/offer';
import type { Field, Outcome } from '../../domain/case/procedure';
import type { TypedField } from '../../domain/case/typed';
import { duties } from '../../domain/duties/duties';
import { addMonths, localDate } from '../../domain/time/dates';
import type { ThreeNotsState } from './data';

// What the papers of the steps ask for: 谈话记录, 批评教育记录, 限期告知, 六个月情况说明.

const on = (title: string): Field => ({ title, type: 'date', required: true });

const way: Field = {
  title: '送达方式',
  type: 'choice',
  required: true,
  choices: { 'in-person': '当面', phone: '电话', visit: '上门', family: '由家属转告', letter: '书信' },
};

const inPerson: Field = {
  title: '谈话方式',
  type: 'choice',
  required: true,
  choices: { 'in-person': '当面', visit: '上门', phone: '电话或视频' },
};

const record = (title: string): TypedField => ({ title, type: 'long-text', required: true, maximum: 4_000 });

/** Months that 限期改正 lasts at most. 《中国共产党党员教育管理工作条例》第三十条 */
const LONGEST_MENDING = 12;

/** Until when he is given to mend; undefined where he is not. */
export const mendingUntil = (data: OfferData | undefined): string | undefined =>
  flagIn(data, 'mends') ? textIn(data, 'until') : undefined;

/** 提醒并了解原因. */
export const remindForm = { fields: { on: on('告知本人日期'), way }, typed: { why: record('了解到的原因') } };

/** 谈话记录. */
export const talkForm = {
  fields: { on: on('谈话日期'), way: inPerson },
  typed: { place: { title: '谈话地点', type: 'text' }, record: record('谈话记录（谈话人、内容、本人态度）') },
} satisfies { fields: Record<string, Field>; typed: Record<string, TypedField> };

/** 批评教育记录. */
export const criticiseForm = {
  fields: {
    on: on('批评教育日期'),
    way: inPerson,
    demand: { title: '已要求补交党费（欠交党费的须勾选）', type: 'boolean' },
  },
  typed: { record: record('批评教育记录（内容、本人态度）') },
} satisfies { fields: Record<string, Field>; typed: Record<string, TypedField> };

/**
 * 限期告知; 限期改正 only where he sees it and wants to correct it, then until a day that is still to come, at most a year after
 * he was told (《条例》第三十条).
 */
export const formalForm = {
  fields: {
    studiedOn: on('支委会研究日期'),
    on: on('告知本人日期'),
    way,
    mends: { title: '本人认识错误、愿意改正，给予限期改正', type: 'boolean' },
    until: { title: '限期改正至（给予限期改正的须填，不超过一年）', type: 'date', mayLieAhead: true },
  },
  typed: { record: record('支委会研究意见与告知内容') },
  check: (_, { data }, at) => {
    const [studiedOn = '', toldOn = ''] = [textIn(data, 'studiedOn'), textIn(data, 'on')];
    if (studiedOn > toldOn) return { type: 'date-out-of-range', detail: { field: 'on' } };
    const until = mendingUntil(data);
    if (!flagIn(data, 'mends')) return textIn(data, 'until') === undefined ? undefined : { type: 'mending-not-given' };
    return until && until > localDate(at) && until <= addMonths(toldOn, LONGEST_MENDING)
      ? undefined
      : { type: 'mending-term' };
  },
} satisfies Pick<Outcome<ThreeNotsState>, 'fields' | 'typed' | 'check'>;

/** 六个月情况说明: the human check that there is no valid reason. */
export const sixthForm = {
  fields: { duty: { title: '连续六个月未履行的义务', type: 'choice', required: true, choices: duties } },
  typed: { statement: record('情况说明（逐月事实、历次提醒与谈话、本人说明、没有正当理由的依据）') },
} satisfies { fields: Record<string, Field>; typed: Record<string, TypedField> };

/** There is a valid reason, for the months from one to another. */
export const reasonedForm = {
  fields: {
    duty: { title: '哪一项义务', type: 'choice', required: true, choices: duties },
    from: { title: '有正当理由的月份自', type: 'month', required: true },
    to: { title: '至', type: 'month', required: true },
  },
} satisfies { fields: Record<string, Field> };
