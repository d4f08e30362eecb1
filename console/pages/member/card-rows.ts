import { dayText, monthText } from '../../app/dates';
import { codeTexts } from '../members/code-texts';
import { membersTexts } from '../members/texts';
import type { MemberShown } from './tabs';
import { memberTexts as texts } from './texts';

/** What is kept of a member, masked, in the order of the card; what is not there is empty. */
export function cardRows(member: MemberShown): (readonly [title: string, text: string])[] {
  const { education, category, kind, standing, informBy, duesExempt, duesPaidTo } = member;
  return [
    [texts.name, member.name],
    [texts.sex, codeTexts.sexes[member.sex] ?? ''],
    [texts.ethnicity, member.ethnicity],
    [texts.birth, dayText(member.birthDate)],
    [texts.number, member.identityNumber],
    [texts.phone, member.phone ?? ''],
    [texts.education, codeTexts.educations[education] ?? ''],
    [texts.category, codeTexts.categories[category] ?? ''],
    [texts.post, member.post ?? ''],
    [membersTexts.kind, membersTexts.kinds[kind] ?? ''],
    [texts.joined, dayText(member.joinedOn)],
    [texts.full, member.fullOn ? dayText(member.fullOn) : ''],
    [membersTexts.standing, membersTexts.standings[standing] ?? ''],
    [texts.branch, member.branch.name],
    [texts.group, member.group?.name ?? ''],
    [texts.also, member.also?.name ?? ''],
    [texts.dues, duesExempt ? texts.exempt : duesPaidTo ? monthText(duesPaidTo) : ''],
    [texts.informBy, codeTexts.informWays[informBy] ?? ''],
    [texts.tags, member.tags.map((tag) => codeTexts.tags[tag]).join('、')],
  ];
}
