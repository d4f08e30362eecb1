import { readCases } from '../../../activities/reproject/actual';
import { compare } from '../../../activities/reproject/compare';
import type { Transition } from '../../../domain/case/transition';
import { canonical } from '../../../platform/hash';
import { pastOf } from '../../faults/history';
import { until } from '../../support/until';
import { ledgerOf, type Rounds } from './round';
import { CERTIFIED } from './seen';

/**
 * Holds what a round has heard against what it was told, whatever was killed meanwhile: each fact is one step, one mark
 * in its data and one line of the register; its timeline is whole, and its workflow went through just those steps. A
 * step is on record before its workflow hears of it, so it is given half a minute to come to rest.
 * @param facts the marks of all the certifications that it was told of while it waited
 * @returns what does not hold
 */
export async function heardOnce(rounds: Rounds, caseId: string, facts: readonly string[]): Promise<string[]> {
  let wrong: string[] = [];
  const rest = until(async () => {
    wrong = await wrongNow(rounds, caseId, facts);
    return wrong.length === 0;
  });
  await rest.catch(() => undefined);
  return wrong;
}

/** What does not hold at this moment. */
async function wrongNow(rounds: Rounds, caseId: string, facts: readonly string[]): Promise<string[]> {
  const { house, driver } = rounds;
  const wrong: string[] = [];
  const holds = (what: string, is: unknown, should: unknown) => {
    if (canonical(is) !== canonical(should)) wrong.push(`${what}: ${canonical(is)}, not ${canonical(should)}`);
  };
  const told = await house.db.caseNews.findMany({ where: { caseId, heardSeq: { not: null } } });
  const bySeq = told.sort((a, b) => Number(a.heardSeq) - Number(b.heardSeq));
  const certified = bySeq.filter(({ type }) => type === CERTIFIED);
  const seqs = certified.map(({ heardSeq }) => heardSeq);
  const { data } = await driver.state(caseId);

  holds('facts heard', certified.map(({ fact }) => fact).sort(), [...facts].sort());
  holds(
    'marks in its data',
    data.heard ?? [],
    certified.map(({ fact }) => fact),
  );
  holds('certified', data.certified ?? 0, facts.length);
  holds('noted', data.noted ?? 0, told.length - certified.length);
  const lines = (await ledgerOf(rounds, caseId)).filter(({ what }) => what === 'certified');
  holds(
    'lines of the register',
    lines.map(({ seq }) => seq),
    seqs,
  );

  const transitions = (await driver.timeline(caseId)).map((row) => row.transition as unknown as Transition);
  const news = transitions.filter(({ cause }) => cause.kind === 'news');
  holds(
    'steps that news brought',
    news.map(({ seq }) => seq),
    bySeq.map(({ heardSeq }) => heardSeq),
  );

  const [kept] = await readCases(house.db, { after: '', take: 1, id: caseId });
  holds('what is kept of it', kept && compare(kept).differences, []);
  const { adopted, failedTasks } = await pastOf(house.client, house.keys, caseId);
  if (canonical(adopted) !== canonical(transitions))
    wrong.push(`its workflow went through ${adopted.length} steps, on record are ${transitions.length}, or others`);
  if (failedTasks) wrong.push(`${failedTasks} workflow tasks failed`);
  return wrong;
}
