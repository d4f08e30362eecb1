import type { Field } from '../../domain/case/procedure';
import type { TypedField } from '../../domain/case/typed';
import { deferrals } from '../../domain/registrants/standings';

// What the papers of 双报到 ask for: 报到单, its receipt, 暂缓, a call.

const on = (title: string): Field => ({ title, type: 'date', required: true });

/** 通知报到. */
export const notifyForm = {
  fields: {
    on: on('通知日期'),
    way: {
      title: '通知方式',
      type: 'choice',
      required: true,
      choices: { form: '发报到单', phone: '电话', message: '短信或企业微信', unit: '由单位转告' },
    },
    reportBy: { title: '请于何日前报到', type: 'date', mayLieAhead: true },
  },
} satisfies { fields: Record<string, Field> };

/** 交报到单. */
export const handInForm = {
  fields: {
    on: on('报到日期'),
    way: {
      title: '报到方式',
      type: 'choice',
      required: true,
      choices: { paper: '交纸质报到单', counter: '到社区窗口', phone: '手机报到' },
    },
  },
} satisfies { fields: Record<string, Field> };

/** 签收回执，编入网格. */
export const signForm = { fields: { gridId: { title: '编入网格', type: 'grid' } } } satisfies {
  fields: Record<string, Field>;
};

/** 暂缓: why and until when; of an illness nothing more than that. */
export const deferForm = {
  fields: {
    deferral: { title: '暂缓原因', type: 'choice', required: true, choices: deferrals },
    reviewOn: { title: '何日复核', type: 'date', required: true, mayLieAhead: true },
  },
} satisfies { fields: Record<string, Field> };

/** 请单位书记提醒. */
export const unitForm = {
  fields: {
    on: on('与单位联系日期'),
    talkedOn: { title: '单位书记与本人谈话日期', type: 'date' },
  },
} satisfies { fields: Record<string, Field> };

/** 按特长和时间推荐. */
export const proposeForm = {
  fields: { on: on('推荐日期') },
  typed: { what: { title: '推荐的岗位、服务项目或微心愿', type: 'long-text', required: true, maximum: 500 } },
} satisfies { fields: Record<string, Field>; typed: Record<string, TypedField> };

/** 电话或上门联系. */
export const callForm = {
  fields: {
    on: on('联系日期'),
    way: { title: '联系方式', type: 'choice', required: true, choices: { phone: '电话', visit: '上门' } },
  },
  typed: { said: { title: '了解到的情况', type: 'long-text', maximum: 500 } },
} satisfies { fields: Record<string, Field>; typed: Record<string, TypedField> };
