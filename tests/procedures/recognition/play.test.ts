import { recognitionPlay } from '../../../procedures/recognition/play';
import { rehearse } from '../../../rehearsal/rehearse';
import { grounds } from '../../rehearsal/grounds';

const t = grounds();

const all = recognitionPlay.scenarios.flatMap(({ id, variants }) => variants.map((variant) => [id, variant] as const));

test.each(all)('%s, %s comes to its end', async (scenario, variant) => {
  const report = await rehearse({ procedure: 'recognition', scenario, variant, from: '2026-07-04' }, t.ground.parts());
  const proposed = scenario === 'smooth' || scenario === 'unknown';
  expect([report.stage.id, report.ending?.id]).toEqual(['CLOSED', proposed ? 'proposed' : 'not-proposed']);
  const told = report.days.flatMap(({ date, inbox }) =>
    inbox.flatMap(({ lines }) => lines.map((line) => [date, line])),
  );
  // Silence is said to be silence: the asker hears of it after ten working days, and decides after fifteen.
  const silent = told.filter(([, line]) => line?.includes('逾期未答复')).map(([date]) => date);
  const isLate = scenario === 'unknown' || scenario === 'silent';
  expect(silent.length > 0).toBe(isLate);
  if (isLate) expect(silent[0]).toBe('2026-07-21');
});
