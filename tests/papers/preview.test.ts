import { inflateSync } from 'node:zlib';
import { travel } from '../support/journey';
import { transfers } from '../support/transfers';
import { type Desk, openDesk, pagesOf } from './desk';

// A paper that is looked at is the paper that would be printed, but for the word across it.

const t = transfers();
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(t);
});
afterAll(() => desk.close());

/** What is drawn on the sheet, command by command. */
function drawn(pdf: Buffer): string[] {
  const start = Buffer.from('stream\n');
  const streams: string[] = [];
  for (let at = pdf.indexOf(start); at >= 0; at = pdf.indexOf(start, at + 1)) {
    if (pdf.subarray(at - 3, at).toString() === 'end') continue;
    const from = at + start.length;
    try {
      streams.push(inflateSync(pdf.subarray(from, pdf.indexOf('endstream', from))).toString('latin1'));
    } catch {
      // No page, and not compressed so.
    }
  }
  const page = streams.find((text) => text.includes(' Tf') && text.includes('BT'));
  return (page ?? '').split('\n');
}

/** The same without the block that paints the word across: it alone is turned and seen through. */
function withoutMark(lines: readonly string[]): string[] {
  const seenThrough = lines.findIndex((line) => /\/Gs\d+ gs/.test(line));
  const from = lines.lastIndexOf('q', seenThrough);
  let depth = 0;
  const to = lines.findIndex((line, index) => {
    if (index < from) return false;
    if (line === 'q') depth += 1;
    if (line === 'Q') depth -= 1;
    return depth === 0;
  });
  return [...lines.slice(0, from), ...lines.slice(to + 1)];
}

/** Glyphs of each font by the order in which they come: a word more in the file shifts their numbers. */
function renumbered(lines: readonly string[]): string[] {
  const known = new Map<string, number>();
  let font = '';
  return lines.map((line) => {
    font = /^(\/F\d+) /.exec(line)?.[1] ?? font;
    return line.replace(/<([0-9a-f]+)>/g, (_, glyphs: string) => {
      const signs = glyphs.match(/.{4}/g) ?? [];
      for (const sign of signs) if (!known.has(font + sign)) known.set(font + sign, known.size);
      return `<${signs.map((sign) => known.get(font + sign)).join(' ')}>`;
    });
  });
}

test('a preview draws what the print does and a mark, counts as no print, and is on record as a reading', async () => {
  const { people } = t.town;
  const { caseId } = await travel(t, 'ISSUED');
  const { body: letter } = await desk.ask(people.eastOfficer, 'POST', `/cases/${caseId}/documents`, { kind: 'letter' });
  const path = `/documents/${letter.id}`;
  const prints = () => t.house.db.documentPrint.count({ where: { documentId: letter.id } });
  for (const serial of [1, 2]) {
    const look = await desk.download(people.eastOfficer, `${path}?preview=true`);
    expect(look).toMatchObject({ status: 200, type: 'application/pdf' });
    expect(look.headers.get('content-disposition')).toMatch(/^inline/);
    expect(await prints()).toBe(serial - 1);
    const print = await desk.download(people.eastOfficer, path);
    expect(await prints()).toBe(serial);
    const [seen = ''] = await pagesOf(look.bytes);
    const [given = ''] = await pagesOf(print.bytes);
    expect(seen).toContain('预览');
    expect(given).not.toContain('预览');
    expect(seen.replace('预览', '')).toBe(given);
    // Command by command, with the same letters at the same places.
    const marked = drawn(look.bytes);
    const plain = drawn(print.bytes);
    expect(plain.length).toBeGreaterThan(100);
    expect(marked.length).toBeGreaterThan(plain.length);
    expect(renumbered(withoutMark(marked))).toEqual(renumbered(plain));
  }
  const audit = await t.house.owner.audit.findMany({ where: { objectId: letter.id }, orderBy: { seq: 'asc' } });
  expect(audit.map(({ action }) => action)).toEqual(['made', 'read', 'printed', 'read', 'printed']);
  // A void paper says both.
  await t.driver.decide(caseId, people.eastOfficer, 'revoke', {});
  const gone = await desk.download(people.eastOfficer, `${path}?preview=true`);
  expect((await pagesOf(gone.bytes))[0]).toContain('预览作废');
  expect(await prints()).toBe(2);
});
