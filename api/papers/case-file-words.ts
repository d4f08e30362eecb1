import type { z } from 'zod';
import { fullDate } from '../../domain/case/text';
import { localDate } from '../../domain/time/dates';
import { dateInChinese } from '../../domain/words/capital-numerals';
import { kindWord, sexWord } from '../../papers/words';
import type { CaseFile, Section } from '../../papers/work';
import type { Case } from '../cases/case-schemas';
import type { timelineFor } from '../cases/timeline';
import type { Context } from '../http/context';

// 一案一卷 in words: what stands on the forms and in the list of what happened.

type View = z.input<typeof Case>;
type Entry = Awaited<ReturnType<typeof timelineFor>>['items'][number];

/** The member as forms show him: his number is masked. */
export interface ShownMember {
  name: string;
  sex: string;
  ethnicity: string;
  kind: string;
  identityNumber: string;
}

/** An instant as 2026年11月24日 10:05, by the clock in Shanghai. */
export function minute(at: string): string {
  const time = new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 16);
  return `${fullDate(localDate(Date.parse(at)))} ${time}`;
}

const subjectTitles: Record<View['subject']['kind'], string> = {
  member: '党员姓名',
  person: '姓名',
  organisation: '党组织',
  matter: '名称',
};

type Row = [string, string | null | undefined];

const present = (rows: Row[]): [string, string][] => rows.filter((row): row is [string, string] => Boolean(row[1]));

const sidesOf = (view: View): [string, string][] =>
  (view.sides ?? []).map(({ side, organisation }) => [side.title, organisation.name]);

/** What stands on the cover. @param own lines of its procedure */
export function coverOf(
  c: Context,
  view: View,
  own: [string, string | undefined][],
  chain: string,
  keeper: string,
): [string, string][] {
  return present([
    ['事项编号', view.number],
    [subjectTitles[view.subject.kind], view.subject.name],
    ['类别', view.variant?.title],
    ...sidesOf(view),
    ...own,
    ['发起日期', view.startedAt && dateInChinese(localDate(Date.parse(view.startedAt)))],
    ['办结日期', view.closedAt ? dateInChinese(localDate(Date.parse(view.closedAt))) : '尚未办结'],
    ['办理结果', view.ending?.title ?? view.stage.title],
    ['办理记录校验', chain === 'intact' ? '完整，未被改动' : '不一致，请报告管理员'],
    ['立卷人', keeper],
    ['立卷日期', dateInChinese(c.today)],
  ]);
}

const memberRows = (member: ShownMember): Row[] => [
  ['姓名', member.name],
  ['性别', sexWord(member.sex)],
  ['民族', member.ethnicity],
  ['党员类别', `${kindWord(member.kind)}党员`],
  ['身份证号', member.identityNumber],
];

/** The proposal as a form. @param member where the case is about one */
export function proposalOf(view: View, member: ShownMember | undefined): Section {
  const { reason, contact, data } = view.proposal;
  return {
    title: `${view.procedure.title}申请表`,
    rows: present([
      ...(member ? memberRows(member) : [[subjectTitles[view.subject.kind], view.subject.name] as Row]),
      ...sidesOf(view),
      ...data.map(({ title, text }): [string, string] => [title, text]),
      ['发起人', view.startedBy?.name ?? view.origin?.title],
      ['发起时间', view.startedAt && minute(view.startedAt)],
      ['理由', reason],
      ['联系人及电话', contact],
    ]),
    signatures: ['申请人', '所在党支部'],
  };
}

/** Each decision a line of 审批, with a place for hand and seal. */
export function approvals(entries: readonly Entry[]): Section[] {
  const decided = entries.filter(({ kind, outcome }) => kind.id === 'decide' && outcome !== null);
  if (!decided.length) return [];
  const rows = decided.map((entry): [string, string] => {
    const who = `${entry.organisation?.name ?? ''}${entry.role?.title ?? ''} ${entry.actor?.name ?? ''}`.trim();
    return [
      entry.fromStage?.title ?? '',
      [
        `${entry.outcome?.title}　　${who}`,
        minute(entry.at),
        ...(entry.reason ? [`理由：${entry.reason}`] : []),
        ...entry.data.map(({ title, text }) => `${title}：${text}`),
        '签字：＿＿＿＿＿＿＿＿　　盖章：＿＿＿＿＿＿＿＿',
      ].join('\n'),
    ];
  });
  return [{ title: '审批表', note: '签字、盖章由各环节办理人在纸上完成。', rows }];
}

/** What happened, in the words of the timeline. */
export const happened = (entries: readonly Entry[]): CaseFile['timeline'] =>
  entries.map(({ at, text, reason, data }) => ({
    at: minute(at),
    text,
    more: [...(reason ? [`理由：${reason}`] : []), ...data.map((one) => `${one.title}：${one.text}`)],
  }));
