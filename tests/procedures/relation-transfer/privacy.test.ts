import { decoded, plainJson, rawHistory } from '../../replay/plain-history';
import { transfers } from '../../support/transfers';
import { arrive, leave } from './elsewhere';

const t = transfers();

/** Everything that a history holds once its payloads are opened, bytes read as text. */
async function opened(caseId: string): Promise<string> {
  const history = await decoded(await rawHistory(t.house.client, caseId), t.house.keys);
  const texts: string[] = [];
  const read = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value, Buffer.from(value, 'base64').toString('utf8'));
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(read);
  };
  read(plainJson(history));
  return texts.join('\n');
}

test('the history of a case holds neither whom a letter brought nor who signed a receipt', async () => {
  const { driver, town } = t;
  const { people } = town;
  const { caseId, typed } = await arrive(t);
  await driver.decide(caseId, people.westOfficer, 'accept');
  await driver.decide(caseId, people.west1Secretary, 'place');
  await driver.decide(caseId, people.westOfficer, 'receipt');
  const incoming = await opened(caseId);
  // What should be there is read: the number of the letter, and ids.
  expect(incoming).toContain('示组转〔2054〕第12号');
  expect(incoming).toContain(people.westOfficer);
  const { name, identityNumber, phone, ethnicity, joinedOn } = typed as Record<string, string>;
  for (const secret of [name, identityNumber, phone, ethnicity, joinedOn]) expect(incoming).not.toContain(secret);

  const gone = await leave(t, 'ISSUED');
  const proof = { handler: '示例对方经办人', phone: '010-60000018' };
  await driver.decide(gone.caseId, people.eastOfficer, 'receipt', { receiptOn: '2054-11-23' }, proof);
  const outgoing = await opened(gone.caseId);
  expect(outgoing).toContain(gone.outsideId);
  for (const secret of Object.values(proof)) expect(outgoing).not.toContain(secret);
});
