import { MINUTE } from '../../domain/time/dates';
import { routeDue } from '../../worker/routing';
import { MORNING, postOffice } from './post-office';
import { senderThatDies } from './sender-that-dies';

const office = postOffice();

test.each([
  ['mail', { mail: 'killed@example.org' }],
  ['sms', { mobile: '13900000020' }],
  ['wecom', { wecomId: 'killed' }],
])('a sender killed between sending and marking, by %s', async (informBy, contact) => {
  const { personId } = await office.member({ informBy, ...contact });
  const id = await office.notice(personId);
  await routeDue(office.telling, MORNING);
  const { signal, text } = await senderThatDies(office);
  expect(signal).toBe('SIGKILL');
  for (const personal of ['killed@example.org', '13900000020', '示例', '例员']) expect(text).not.toContain(personal);
  expect(await office.delivery(id)).toMatchObject({ status: 'waiting', attempts: 1, error: 'in-hand' });
  // In the hand of the dead until its lease is over.
  await office.round(MORNING + 4 * MINUTE);
  expect(await office.delivery(id)).toMatchObject({ status: 'waiting' });
  await office.round(MORNING + 6 * MINUTE);
  expect(await office.delivery(id)).toMatchObject({ status: 'sent', attempts: 2 });
  const mails = office.smtp.mails.filter(({ to }) => to.includes('killed@example.org'));
  const messages = {
    mail: mails.length,
    sms: office.sms.taken.filter(({ phone }) => phone === '13900000020').length,
    wecom: office.wecom.seen.filter(({ touser }) => touser === 'killed').length,
  };
  // The mailbox sees that both are the same; the other providers drop, or tell of, the first.
  expect(messages).toMatchObject({ [informBy]: informBy === 'mail' ? 2 : 1 });
  expect(new Set(mails.map(({ messageId }) => messageId)).size).toBeLessThanOrEqual(1);
  expect(await office.house.db.notice.count({ where: { personId } })).toBe(1);
});
