import { dayText, monthText } from '../../app/dates';
import { Facts } from '../../app/facts';
import { codeTexts } from '../members/code-texts';
import { CorrectMember } from './correct-member';
import { Reveal } from './reveal';
import type { MemberShown } from './tabs';
import { memberTexts as texts } from './texts';

/** What is kept of him; what is masked is shown on demand. */
export function BasicTab({ member }: { member: MemberShown }) {
  const { id, education, category, informBy, duesExempt, duesPaidTo } = member;
  const reveal = (field: 'identityNumber' | 'phone' | 'address', title: string, masked: string) => (
    <Reveal memberId={id} field={field} title={title} masked={masked} />
  );
  return (
    <div className="stack">
      <Facts
        rows={[
          [texts.sex, codeTexts.sexes[member.sex]],
          [texts.ethnicity, member.ethnicity],
          [texts.birth, dayText(member.birthDate)],
          [texts.number, reveal('identityNumber', texts.number, member.identityNumber)],
          [texts.phone, member.phone && reveal('phone', texts.phone, member.phone)],
          [texts.address, member.hasAddress && reveal('address', texts.address, texts.hasAddress)],
          [texts.education, codeTexts.educations[education]],
          [texts.category, codeTexts.categories[category]],
          [texts.post, member.post],
          [texts.joined, dayText(member.joinedOn)],
          [texts.full, member.fullOn && dayText(member.fullOn)],
          [texts.group, member.group?.name],
          [texts.also, member.also?.name],
          [texts.dues, duesExempt ? texts.exempt : duesPaidTo && monthText(duesPaidTo)],
          [texts.informBy, codeTexts.informWays[informBy]],
        ]}
      />
      <CorrectMember member={member} />
    </div>
  );
}
