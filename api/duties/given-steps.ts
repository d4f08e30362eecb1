import { ladderSteps } from '../../procedures/three-nots/data';
import { givenWay } from '../../procedures/three-nots/given-ways';
import { threeNots } from '../../procedures/three-nots/table';

/** Steps of the ladder that were really given, in their order: when and how. */
export const givenSteps = (given: Record<string, { on: string; how: string }>) =>
  ladderSteps.flatMap((id) => {
    const found = given[id];
    if (!found) return [];
    const step = { id, title: threeNots.steps[id]?.title ?? id };
    return [{ step, on: found.on, how: { id: found.how, title: givenWay(found.how) } }];
  });
