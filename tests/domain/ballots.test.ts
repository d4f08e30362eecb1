import { type BallotPaper, checkVotes, tooFewVoters } from '../../domain/ballots/paper';
import { carried, needed, votersMissing } from '../../domain/ballots/quorum';
import { agrees, nothingYet, withVotes } from '../../domain/ballots/tally';

const paper: BallotPaper = {
  items: [
    { id: 'one', title: '示例甲' },
    { id: 'two', title: '示例乙' },
    { id: 'three', title: '示例丙' },
  ],
  choices: [
    { id: 'agree', title: '赞成', most: 2 },
    { id: 'against', title: '反对' },
  ],
};

const right = { one: 'agree', two: 'agree', three: 'against' };

test.each([
  ['every item once', right, []],
  ['an item left out', { one: 'agree', two: 'agree' }, [{ item: 'three', text: '必选一项' }]],
  ['another item', { ...right, four: 'agree' }, [{ item: 'four', text: '不应有此项' }]],
  ['another choice', { ...right, two: 'abstain' }, [{ item: 'two', text: '不在可选范围内' }]],
  ['a choice too often', { ...right, three: 'agree' }, [{ item: 'three', text: '“赞成”最多选 2 项' }]],
  ['what every object has', { ...right, one: 'constructor' }, [{ item: 'one', text: '不在可选范围内' }]],
])('a paper with %s', (_, votes, wrong) => {
  expect(checkVotes(paper, votes)).toEqual(wrong);
});

test('fewer than seven voters are too few, whoever is named twice', () => {
  const six = ['a', 'b', 'c', 'd', 'e', 'f'];
  expect(tooFewVoters([...six, 'f'])).toEqual({ type: 'too-few-voters', detail: { fewest: 7 } });
  expect(tooFewVoters([...six, 'g'])).toBeUndefined();
});

test('sums grow by one a paper and item, and have to agree with the roll', () => {
  const none = nothingYet(paper);
  expect(none).toHaveLength(6);
  const two = withVotes(withVotes(none, right), { ...right, two: 'against' });
  expect(two.map(({ item, choice, votes }) => `${item} ${choice} ${votes}`)).toEqual([
    'one agree 2',
    'one against 0',
    'two agree 1',
    'two against 1',
    'three agree 0',
    'three against 2',
  ]);
  expect([agrees(none, 0), agrees(two, 2), agrees(two, 1), agrees(two, 3)]).toEqual([true, true, false, false]);
});

test.each([
  ['at least 4/5 of 20', 20, { atLeast: [4, 5] }, 16],
  ['at least 4/5 of 21', 21, { atLeast: [4, 5] }, 17],
  ['more than half of 20', 20, { moreThan: [1, 2] }, 11],
  ['more than half of 21', 21, { moreThan: [1, 2] }, 11],
  ['at least half of 21', 21, { atLeast: [1, 2] }, 11],
] as const)('%s', (_, whole, share, number) => {
  expect(needed(whole, share)).toBe(number);
  expect(votersMissing({ eligible: whole, cast: number }, share)).toBe(0);
  expect(votersMissing({ eligible: whole, cast: number - 3 }, share)).toBe(3);
});

test('an item is carried by a share of those who may vote, or of those who did', () => {
  const sums = [{ item: 'one', choice: 'agree', votes: 10 }];
  const count = { eligible: 20, cast: 18, sums };
  expect(carried(count, 'one', 'agree', { moreThan: [1, 2] }, 'cast')).toBe(true);
  expect(carried(count, 'one', 'agree', { moreThan: [1, 2] }, 'eligible')).toBe(false);
  expect(carried(count, 'two', 'agree', { moreThan: [1, 2] }, 'cast')).toBe(false);
  expect(carried({ eligible: 20, cast: 18 }, 'one', 'agree', { moreThan: [1, 2] }, 'cast')).toBe(false);
});
