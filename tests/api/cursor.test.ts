import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Context } from '../../api/http/context';
import { readCursor, toPage } from '../../lists/cursor';

const ring = [{ id: 'f1', secret: randomBytes(32) }];
const context = (template: string, keys = ring) =>
  ({ deps: { keys: { field: keys } }, request: { template } }) as unknown as Context;

const rows = ['张一', '张二', '张三'].map((name) => ({ name }));
const query = { limit: 2, kind: 'full' };
const page = toPage(
  context('/members'),
  query,
  rows,
  (row) => row.name,
  (row) => row.name,
);
const read = (c: Context, more: object) =>
  readCursor(c, { ...query, cursor: page.next as string, ...more }, z.string());

test('a page holds the limit and says where the next begins', () => {
  expect(page.items).toEqual(['张一', '张二']);
  expect(read(context('/members'), {})).toBe('张二');
  expect(read(context('/members'), { limit: 50 })).toBe('张二');
  expect(
    toPage(
      context('/members'),
      { limit: 3 },
      rows,
      (row) => row.name,
      (row) => row.name,
    ).next,
  ).toBeNull();
});

test('a cursor shows nothing of what it holds', () => {
  expect(Buffer.from(page.next as string, 'base64url').toString('utf8')).not.toContain('张');
});

test('it fits its own list with its filters only', () => {
  expect(() => read(context('/people'), {})).toThrow('invalid-cursor');
  expect(() => read(context('/members'), { kind: 'probationary' })).toThrow('invalid-cursor');
  expect(() => read(context('/members', [{ id: 'f1', secret: randomBytes(32) }]), {})).toThrow('invalid-cursor');
  const next = page.next as string;
  const tampered = next.slice(0, 40) + (next[40] === 'A' ? 'B' : 'A') + next.slice(41);
  for (const cursor of ['', 'x', '!!', tampered, next.slice(4)]) {
    expect(() => read(context('/members'), { cursor })).toThrow('invalid-cursor');
  }
});
