import { enqueue } from '../../activities/record/notice-queue';
import { type AssignmentResult, assignmentResults } from '../../domain/duties/assignments';
import type { Instant, LocalDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { fromDbDate } from '../../prisma/db-date';
import type { Assignment } from '../../prisma/generated/client';
import { DUTY_NOTICE } from '../../registers/duties/duty-notice';

const dayText = (day: LocalDate) => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

const tell = (tx: Transaction, id: string, personId: string, text: string, at: Instant) =>
  enqueue(tx, {
    ...{ caseId: `${DUTY_NOTICE}${id}`, audience: 'member', at },
    told: [{ personId, texts: [text], urgent: false }],
  });

async function tellMember(tx: Transaction, { id, memberId }: Assignment, text: string, at: Instant): Promise<void> {
  const { personId } = await tx.member.findUniqueOrThrow({ where: { id: memberId }, select: { personId: true } });
  await tell(tx, id, personId, text, at);
}

/** Each hears of his own task. */
export async function tellOfGiving(
  tx: Transaction,
  given: readonly { id: string; personId: string }[],
  { title, dueOn }: { title: string; dueOn: LocalDate },
  at: Instant,
): Promise<void> {
  const text = `党支部请您承担一项工作：${title}，${dayText(dueOn)}前完成。能否承担，请答复`;
  for (const { id, personId } of given) await tell(tx, id, personId, text, at);
}

/** What was noted for him he hears, so that nobody is said to have agreed who did not; what he said who gave it hears. */
export async function tellOfAnswer(
  tx: Transaction,
  row: Assignment,
  { answer, noted }: { answer: 'yes' | 'no'; noted: boolean },
  at: Instant,
): Promise<void> {
  const said = answer === 'yes' ? '可以承担' : '不能承担';
  if (noted) {
    await tellMember(tx, row, `党支部登记了您对“${row.title}”的答复：${said}。如与您所说不符，请与党支部联系`, at);
    return;
  }
  const told = [{ personId: row.givenBy, texts: [`“${row.title}”有答复：${said}`], urgent: false }];
  await enqueue(tx, { caseId: `${DUTY_NOTICE}${row.id}`, audience: 'office', told, at });
}

/** Whom it says something against hears so, and when that is taken back. */
export async function tellOfNote(
  tx: Transaction,
  row: Assignment,
  { result, before }: { result: AssignmentResult; before: string | undefined },
  at: Instant,
): Promise<void> {
  if (result === before) return;
  const on = dayText(fromDbDate(row.dueOn));
  if (result === 'not-done') {
    const text = `“${row.title}”到${on}没有完成，党支部已登记。如有原因或登记有误，请与党支部联系`;
    await tellMember(tx, row, text, at);
  } else if (before === 'not-done') {
    await tellMember(tx, row, `“${row.title}”的登记已更正为：${assignmentResults[result]}`, at);
  }
}

export const tellOfWithdrawal = (tx: Transaction, row: Assignment, at: Instant) =>
  tellMember(tx, row, `“${row.title}”已撤回，不用再做`, at);
