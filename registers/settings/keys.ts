import { type QuietHours, USUAL_QUIET_HOURS } from '../../domain/time/quiet-hours';

/** Settings that are no rule's parameter. Each holds for an organisation and those below it, until one of them has its own. */
export interface Settings {
  'urge-by-sms': string[];
  digest: boolean;
  'office-sms': boolean;
  'quiet-hours': QuietHours;
  'phone-sign-in': boolean;
  'boards-by-rate': boolean;
  'letters-by-mail': boolean;
  'letters-by-link': boolean;
  /** Whole percent. */
  'registration-target': number;
}

export type SettingKey = keyof Settings;

/** What a setting may be: yes or no, some of the procedures, from when to when, or a whole percent. */
export type SettingForm = 'yes-no' | 'procedures' | 'hours' | 'percent';

interface Description<Value> {
  title: string;
  /** What it does, as an administrator reads it. */
  hint: string;
  form: SettingForm;
  default: Value;
}

/**
 * Every setting. No push where nobody asked for it is the default
 * (《关于整治“指尖上的形式主义”的若干意见》: see regulations, section 11).
 */
export const settings: { [Key in SettingKey]: Description<Settings[Key]> } = {
  'urge-by-sms': {
    title: '可用短信催办的流程',
    hint: '所选流程的催办可以发短信；未选的流程只在站内、邮件或企业微信催办',
    form: 'procedures',
    default: [],
  },
  digest: {
    title: '每日 8:30 待办汇总',
    hint: '向任职人员每天汇总一次：今日到期、已超期、本周到期、待登记、待转告',
    form: 'yes-no',
    default: true,
  },
  'office-sms': {
    title: '可用短信通知任职人员',
    hint: '任职人员没有邮件和企业微信时，当日到期的事项和待办汇总可以发短信',
    form: 'yes-no',
    default: false,
  },
  'quiet-hours': {
    title: '免打扰时段',
    hint: '此时段内不发送通知，时段结束后一小时内陆续发出；须包含 23:00 至 6:00，每天至少留出 8 小时可发送通知',
    form: 'hours',
    default: USUAL_QUIET_HOURS,
  },
  'phone-sign-in': {
    title: '集会可用手机签到',
    hint: '党员到会后在手机上输入现场公布的签到码签到；不启用时由签到人逐人登记',
    form: 'yes-no',
    default: false,
  },
  'boards-by-rate': {
    title: '双报到情况按报到率排列',
    hint: '社区、网格、单位的双报到情况按报到率从高到低排列；不启用时按名称排列。党员个人始终不排名',
    form: 'yes-no',
    default: false,
  },
  'letters-by-mail': {
    title: '感谢信、反馈函用邮件发送',
    hint: '书记审阅后，由系统作为邮件附件发给单位联络员；单位没有党组织的，发给本人；没有邮箱的，由社区打印',
    form: 'yes-no',
    default: false,
  },
  'letters-by-link': {
    title: '感谢信、反馈函放到单位链接',
    hint: '书记审阅后，单位用“查看反馈”的免登录链接查看和下载；同时启用邮件的，只用于联络员没有邮箱的单位',
    form: 'yes-no',
    default: false,
  },
  // 各地做法 (double-registration, boards): local.
  'registration-target': {
    title: '双报到报到率目标',
    hint: '在双报到情况中与各社区、网格、单位的报到率并列显示，只作对照，不排名；各地要求不一，可以按本地要求设定',
    form: 'percent',
    default: 95,
  },
};

export const settingKeys = Object.keys(settings) as SettingKey[];
