import { playOf, plays } from '../../procedures/plays';
import type { Act, Play } from '../../procedures/scenario';
import { productSweeps } from '../../procedures/sweeps';
import { tableOf } from '../../procedures/tables';

// What a play says of its procedure holds, without playing it.

const actsOf = ({ usual, scenarios }: Play): readonly Act[] => [...usual, ...scenarios.flatMap(({ acts }) => acts)];
const named = plays.map((play): [string, Play] => [play.procedure, play]);

test.each(named)('%s: scenarios name only stages, outcomes and fields that the table has', (of, play) => {
  for (const { procedure = of, stage, outcome, deeds = [], data, typed, reason, after } of actsOf(play)) {
    expect([of, ...(play.along ?? [])]).toContain(procedure);
    const step = tableOf(procedure).steps[stage];
    expect([stage, step]).toEqual([stage, expect.anything()]);
    const outcomes = { ...step?.outcomes };
    for (const task of Object.values(step?.tasks ?? {})) Object.assign(outcomes, task.outcomes);
    if (after === 'never') continue;
    for (const { who } of deeds) expect(Object.keys(play.cast)).toContain(who);
    if (outcome === undefined) {
      expect(deeds.length).toBeGreaterThan(0);
      continue;
    }
    const found = outcomes[outcome];
    expect([stage, outcome, found?.title]).toEqual([stage, outcome, expect.any(String)]);
    expect(Object.keys(found?.fields ?? {})).toEqual(expect.arrayContaining(Object.keys(data ?? {})));
    expect(Object.keys(found?.typed ?? {})).toEqual(expect.arrayContaining(Object.keys(typed ?? {})));
    expect([stage, outcome, reason !== undefined]).toEqual([stage, outcome, found?.reason === true]);
  }
});

test.each(named)('%s: every scenario has its variants, and every part somebody who plays it', (procedure, play) => {
  const ids = play.scenarios.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  // What the command line plays when it is not told.
  expect(ids).toContain('smooth');
  for (const { id: scenario, variants } of play.scenarios) {
    for (const variant of variants) {
      expect(playOf({ procedure, scenario, variant }).play).toBe(play);
      expect(Object.keys(play.starts)).toContain(variant);
    }
  }
  const parts = Object.keys(play.cast);
  for (const { who, after } of actsOf(play)) if (after !== 'never') expect(parts).toContain(who);
  for (const id of Object.keys(play.sweeps ?? {})) expect(productSweeps.map((sweep) => sweep.id)).toContain(id);
  for (const { who, cast, deeds = [] } of Object.values(play.starts)) {
    expect(parts).toEqual(expect.arrayContaining(deeds.map((deed) => deed.who)));
    expect(parts).toEqual(expect.arrayContaining([...(who ? [who] : []), ...Object.keys(cast ?? {})]));
  }
});
