import { duesReliefPlay } from '../../../procedures/dues-relief/play';
import { rehearse } from '../../../rehearsal/rehearse';
import { grounds } from '../../rehearsal/grounds';

const t = grounds();

const all = duesReliefPlay.scenarios.flatMap(({ id, variants }) => variants.map((variant) => [id, variant] as const));

test.each(all)('%s, %s comes to its end', async (scenario, variant) => {
  const from = '2026-07-04';
  const report = await rehearse({ procedure: 'dues-relief', scenario, variant, from }, t.ground.parts());
  const granted = !scenario.endsWith('refuses');
  expect([report.stage.id, report.ending?.id]).toEqual(granted ? ['GRANTED', 'granted'] : ['REFUSED', 'refused']);
  // The member hears of the end.
  const last = report.days.flatMap(({ inbox }) => inbox.flatMap(({ whom, lines }) => lines.map(() => whom)));
  expect(last.length).toBeGreaterThan(0);
});
