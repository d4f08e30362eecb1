import { textIn } from '../../domain/case/filled-in';
import type { OfferData, Refusal } from '../../domain/case/offer';
import type { Field, StartForm } from '../../domain/case/procedure';
import type { TypedField, TypedProblem, TypedValues } from '../../domain/case/typed';
import { checkIdentityNumber } from '../../domain/people/identity-number';
import { categories, educations, memberKinds } from '../../domain/people/member-codes';
import { checkMemberDates, memberDateProblems } from '../../domain/people/member-dates';
import { type Instant, type LocalDate, localDate } from '../../domain/time/dates';

// 接收外系统转入: what is written on the letter and on its bearer.

const fields: Record<string, Field> = {
  outsideOrganisationId: { title: '转出党组织（外系统）', type: 'outside', required: true },
  targetOrganisationId: { title: '接收组织（支部或党委）', type: 'organisation', required: true },
  letterNumber: { title: '介绍信号', type: 'document-number', required: true },
  letterIssuedOn: { title: '介绍信开具日期', type: 'date', required: true },
  letterValidUntil: { title: '介绍信有效期至', type: 'date', required: true, mayLieAhead: true },
  reportedOn: { title: '报到日', type: 'date', required: true },
  duesPaidTo: { title: '党费交至', type: 'month' },
};

const typed: Record<string, TypedField> = {
  name: { title: '姓名', type: 'name', required: true },
  identityNumber: { title: '身份证号', type: 'identity-number', required: true },
  ethnicity: { title: '民族', type: 'ethnicity', required: true },
  phone: { title: '联系电话', type: 'phone' },
  education: { title: '学历', type: 'choice', required: true, choices: educations },
  category: { title: '人员类别', type: 'choice', required: true, choices: categories },
  kind: { title: '党员类别', type: 'choice', required: true, choices: memberKinds },
  joinedOn: { title: '入党日期', type: 'date', required: true },
  fullOn: { title: '转正日期', type: 'date' },
};

/** 报到日 within the letter's validity: it stops on that day, however long the acceptance takes. */
function check(data: OfferData): Refusal | undefined {
  const day = (name: string): LocalDate => textIn(data, name) ?? '';
  const [letterIssuedOn, letterValidUntil] = [day('letterIssuedOn'), day('letterValidUntil')];
  const reportedOn = day('reportedOn');
  if (reportedOn > letterValidUntil) return { type: 'letter-expired', detail: { validUntil: letterValidUntil } };
  if (letterValidUntil < letterIssuedOn) return { type: 'date-out-of-range', detail: { field: 'letterValidUntil' } };
  return reportedOn < letterIssuedOn ? { type: 'date-out-of-range', detail: { field: 'reportedOn' } } : undefined;
}

/** What does not fit together in a member's dates: the same as of one who is entered or imported here. */
function checkDates({ identityNumber, kind, joinedOn, fullOn }: TypedValues, at: Instant): TypedProblem[] {
  const number = checkIdentityNumber(identityNumber ?? '');
  const birth = number.ok ? number.value.birth : undefined;
  const wrong: TypedProblem[] = checkMemberDates({ birth, kind, joinedOn, fullOn }, localDate(at)).map(
    ({ field, problem }) => ({ field, text: memberDateProblems[problem] }),
  );
  if (birth && birth > localDate(at)) wrong.push({ field: 'identityNumber', text: '身份证号中的出生日期晚于今天' });
  return wrong;
}

/** A start with a letter from elsewhere: it brings its member with it. */
export const arrival: StartForm = { fields, typed, check, checkTyped: checkDates };
