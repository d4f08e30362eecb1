import { readBatchNotice, readCaseId } from '../domain/case/ids';
import { isDiscreet, procedures } from '../procedures/tables';
import { DUES_NOTICE } from '../registers/dues/tell-unpaid';
import { DUTY_NOTICE } from '../registers/duties/duty-notice';
import { PAIRING_NOTICE, PAIRINGS_NOTICE } from '../registers/pairings/tell-pairings';
import { CONTACT_CHANGE } from '../registers/people/old-addresses';
import { OPINION_NOTICE } from '../registers/units/tell-asked';
import { YEARLY_NOTICE } from '../registers/yearly/ask-communities';
import type { Message } from './channel';

/** The case id of notices that sum up what waits for somebody. */
export const DIGEST = 'digest';
/** The case ids of notices that are about no case, and what they are about. */
const MATTERS: Readonly<Record<string, string>> = {
  [DIGEST]: '待办事项',
  'audit-check': '操作留痕核对',
};

/** What is said outside the inbox of a case of a discreet procedure. */
const DISCREET = '您有一项党务事项，请登录系统查看，或与所在党支部联系';

/** A notice's lines as they may leave the inbox: by a channel, by a person who passes them on, in a file. */
export const linesOutside = ({ caseId, lines }: { caseId: string; lines: string[] }): string[] =>
  isDiscreet(caseId) || caseId.startsWith(DUTY_NOTICE) ? [DISCREET] : lines;

/** What a notice is about, without saying whom; of a discreet procedure, nothing at all. */
export function matterOf(caseId: string): string {
  if (isDiscreet(caseId)) return '党务事项';
  const matter = MATTERS[caseId];
  if (matter) return matter;
  if (caseId.startsWith('approval:')) return '待同意事项';
  if (caseId.startsWith(DUES_NOTICE)) return '党费交纳';
  if (caseId.startsWith(OPINION_NOTICE)) return '单位评价意见';
  if (caseId.startsWith(YEARLY_NOTICE)) return '年度确认';
  if (caseId.startsWith(PAIRING_NOTICE) || caseId.startsWith(PAIRINGS_NOTICE)) return '结对';
  if (caseId.startsWith(CONTACT_CHANGE)) return '联系方式变更';
  if (readBatchNotice(caseId)) return '批量办理';
  return procedures[readCaseId(caseId)?.procedure ?? '']?.table.title ?? '党务事项';
}

/**
 * The text to register with the SMS provider under SMS_TEMPLATE_CODE. It names nobody and says nothing of the matter but
 * its kind; with signature, count and matter it stays within one message of 70 characters.
 */
// biome-ignore lint/suspicious/noTemplateCurlyInString: the provider fills it in.
export const SMS_TEMPLATE = '您好，您有${count}条${matter}通知，请登录党务系统查看，或与所在党支部联系。';

/** The template's parameters. */
export const smsParameters = ({ lines, matter }: Message) => ({ count: String(lines.length), matter });

/** The SMS as the provider makes it, for looking at its length. */
export const smsText = (message: Message, signature: string): string =>
  Object.entries(smsParameters(message)).reduce(
    (text, [name, value]) => text.replace(`\${${name}}`, value),
    `【${signature}】${SMS_TEMPLATE}`,
  );

export const mailSubject = ({ matter }: Message): string => `党务通知：${matter}`;

export const mailText = ({ name, lines }: Message, address: string): string =>
  [
    `${name}同志：`,
    '您好！您有以下通知：',
    '',
    ...lines.map((line, index) => `${index + 1}. ${line}`),
    '',
    `请登录系统查看或办理：${address}`,
    '如有疑问，请与所在党支部联系。',
    '',
    '此邮件由系统发出，请勿直接回复。不需要邮件通知的，可在系统“个人联系方式”中关闭。',
  ].join('\n');

/**
 * What goes with a 感谢信 or 反馈函 that is mailed. Whom it is about stands in the attachment alone.
 * @param of the letter's kind, its period and the community that writes
 */
export function letterMail({ kind, period, community }: { kind: string; period: string; community: string }) {
  return {
    subject: `${community}：${period}${kind}`,
    text: [
      '您好！',
      '',
      `附件是${community}的${period}${kind}，请查收。`,
      '收到后如有疑问，请与社区党组织联系。感谢对社区工作的支持！',
      '',
      '此邮件由系统发出，请勿直接回复。',
    ].join('\n'),
  };
}

/** The most that WeCom takes of a text, in bytes of UTF-8. */
const WECOM_MOST = 2048;

export function wecomText({ name, lines }: Message, address: string): string {
  const end = `\n请登录系统查看或办理：${address}`;
  const head = `${name}同志，您好！`;
  let room = WECOM_MOST - Buffer.byteLength(head + end) - Buffer.byteLength('\n……');
  const shown: string[] = [];
  for (const line of lines) {
    room -= Buffer.byteLength(line) + 1;
    if (room < 0) break;
    shown.push(line);
  }
  const more = shown.length < lines.length ? '\n……' : '';
  return `${head}${shown.map((line) => `\n${line}`).join('')}${more}${end}`;
}
