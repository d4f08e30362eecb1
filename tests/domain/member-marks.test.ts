import { categories, tags } from '../../domain/people/member-codes';
import { tagWords } from '../../sheets/words';

// Who somebody is, several at once, as the rules of organisational life and the figures by category name it.
const NAMED = [
  ...['社区工作者', '两新组织', '下岗失业', '在职', '外来务工', '未就业毕业生'],
  ...['复转军人', '自管', '流动', '人户分离', '困难', '行动不便'],
];

test('each of the named is a mark that is read from a roster, and who has retired is a category', () => {
  for (const word of NAMED) expect([word, tags[tagWords[word] as keyof typeof tags]]).toEqual([word, word]);
  expect(Object.values(categories)).toContain('离退休人员');
});

test.each([
  ['在职党员', '在职'],
  ['未就业高校毕业生', '未就业毕业生'],
])('%s is read as %s', (written, word) => {
  expect(tags[tagWords[written] as keyof typeof tags]).toBe(word);
});
