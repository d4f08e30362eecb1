import { ladderSteps } from '../../procedures/three-nots/data';
import { threeNots } from '../../procedures/three-nots/table';

/** In which ways a step may have been given. */
const ways: Readonly<Record<string, string>> = {
  delivered: '通知已送达',
  read: '本人已读',
  relayed: '人工转告',
  'in-person': '当面',
  phone: '电话',
  visit: '上门',
  family: '家属转告',
  letter: '信函',
};

/** Steps of the ladder that were really given, in their order: when and how. */
export const givenSteps = (given: Record<string, { on: string; how: string }>) =>
  ladderSteps.flatMap((id) => {
    const found = given[id];
    if (!found) return [];
    const step = { id, title: threeNots.steps[id]?.title ?? id };
    return [{ step, on: found.on, how: { id: found.how, title: ways[found.how] ?? '已办理' } }];
  });
