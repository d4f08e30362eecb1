import { decisionOf } from '../../api/http/idempotency';
import { canonical, link, uuidOf } from '../../platform/hash';

const key = (id: string) => ({ id, secret: Buffer.alloc(32, id) });
const decision = (content: unknown, keys = [key('a')], idempotencyKey = 'key-12345') =>
  decisionOf('person', 'POST /api/v1/x', idempotencyKey, content, keys);

test('person, route and key make the decision; the content makes the hash', () => {
  const one = decision({ name: 'x', n: 1 });
  expect(one.decisionId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(decision({ n: 1, name: 'x' })).toEqual(one);
  const other = decision({ name: 'y', n: 1 });
  expect(other.decisionId).toBe(one.decisionId);
  expect(other.bodyHashes).not.toEqual(one.bodyHashes);
  expect(decision({}, [key('a')], 'key-54321').decisionId).not.toBe(one.decisionId);
});

test('a repeat is recognised after the look-up key was changed', () => {
  const before = decision({ n: 1 }).bodyHashes[0] as Buffer;
  expect(decision({ n: 1 }, [key('b'), key('a')]).bodyHashes.some((hash) => hash.equals(before))).toBe(true);
});

test.each([undefined, '', 'short', 'with blank inside', 'x'.repeat(129), '钥匙钥匙钥匙钥匙'])('no key: %s', (text) => {
  expect(() => decisionOf('person', 'route', text, {}, [key('a')])).toThrow('missing-idempotency-key');
});

test('canonical JSON has one text for one value', () => {
  expect(canonical({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe('{"b":[1,{"c":"x","d":null}]}');
  expect(canonical(JSON.parse(canonical({ z: 1.5, y: [true, 'é"'] })))).toBe('{"y":[true,"é\\""],"z":1.5}');
});

test('a link hangs on what is before it and on every value', () => {
  const base = link(Buffer.alloc(32), { a: 1 });
  expect(link(Buffer.alloc(32), { a: 2 })).not.toEqual(base);
  expect(link(Buffer.alloc(32, 1), { a: 1 })).not.toEqual(base);
  expect(uuidOf('a')).not.toBe(uuidOf('b'));
});
