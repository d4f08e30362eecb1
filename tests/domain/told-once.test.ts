import { type Procedure, seatsAsked } from '../../domain/case/procedure';
import { procedures } from '../../procedures/tables';

// Whoever is asked at a step knows by that that it has begun: a table that tells its seat so besides says nothing more.

/** `STAGE: seat` for each seat that a step both asks and tells that it begins. */
const askedAndTold = ({ steps }: Procedure): string[] =>
  Object.entries(steps).flatMap(([stage, step]) => {
    const { tellOnEntry = [] } = step;
    const told = typeof tellOnEntry === 'function' ? [] : tellOnEntry;
    return seatsAsked(step)
      .filter((seat) => told.includes(seat))
      .map((seat) => `${stage}: ${seat}`);
  });

test.each(Object.values(procedures).map(({ table }): [string, Procedure] => [table.id, table]))(
  '%s tells no seat that it asks',
  (_, table) => expect(askedAndTold(table)).toEqual([]),
);

test('one that did would be found', () => {
  const table = procedures['relation-transfer']?.table as Procedure;
  const steps = { ...table.steps, ISSUED: { ...table.steps.ISSUED, title: '在途', tellOnEntry: ['member'] } };
  expect(askedAndTold({ ...table, steps })).toEqual(['ISSUED: member']);
});
