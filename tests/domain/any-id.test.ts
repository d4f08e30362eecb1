import { byId } from '../../lists/inputs';

test('a row is named by its id, whatever version that has: sittings of earlier plans have a digest', () => {
  expect(byId.parse({ id: 'd41d8cd9-8f00-b204-e980-0998ecf8427e' }).id).toBe('d41d8cd9-8f00-b204-e980-0998ecf8427e');
  expect(byId.safeParse({ id: 'd41d8cd9-8f00-b204' }).success).toBe(false);
});
