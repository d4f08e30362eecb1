import { PDFDict, PDFNull, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { ObjectParser, Parsed, PdfError } from './parser';

/** Bytes before `obj` in which its two numbers are looked for. */
const BEFORE = 64;
const NUMBERED = /(\d+)[\s\0]+\d+[\s\0]*$/;

/** A dictionary that data follows. */
export interface PdfStream {
  dictionary: PDFDict;
  /** Where the data begins. */
  from: number;
}

/** All that a file defines, in whatever place: which of it a reader takes depends on the reader. */
export interface PdfObjects {
  bytes: Buffer;
  parsed: Parsed;
  /** By number: more than one where it was changed, or where somebody hides something. */
  numbered: Map<number, PDFObject[]>;
  trailers: PDFDict[];
  streams: PdfStream[];
}

/**
 * Finds the objects of a file at each `obj`, not by its own table, which may lead anywhere, streams included.
 * @throws PdfError when one cannot be read
 */
export function findObjects(bytes: Buffer): PdfObjects {
  const parsed = new Parsed();
  const found: PdfObjects = { bytes, parsed, numbered: new Map(), trailers: [], streams: [] };
  const parser = new ObjectParser(bytes, parsed);
  for (const at of placesOf(bytes, 'obj')) {
    if (bytes.toString('latin1', at - 3, at) === 'end') continue;
    const number = NUMBERED.exec(bytes.toString('latin1', Math.max(0, at - BEFORE), at))?.[1];
    const read = objectAt(parser, bytes, at + 3, number !== undefined);
    if (!read) continue;
    // A comment among its numbers, which some readers allow: whose object it is cannot be said.
    if (number === undefined) throw new PdfError('structure', at);
    define(found, Number(number), read.object);
    if (read.object instanceof PDFDict && bytes.toString('latin1', read.end, read.end + 6) === 'stream') {
      found.streams.push({ dictionary: read.object, from: dataAt(bytes, read.end + 6) });
    }
  }
  for (const at of placesOf(bytes, 'trailer')) {
    const object = objectAt(parser, bytes, at + 7, false)?.object;
    if (object instanceof PDFDict) found.trailers.push(object);
  }
  return found;
}

/** Adds an object under its number. */
export function define({ numbered }: PdfObjects, number: number, object: PDFObject): void {
  const known = numbered.get(number);
  if (known) known.push(object);
  else numbered.set(number, [object]);
}

/** What a value may be: itself, or each object that its reference may mean. None: it leads nowhere. */
export function meant(found: Pick<PdfObjects, 'numbered'>, value: PDFObject, depth = 0): PDFObject[] {
  if (!(value instanceof PDFRef)) return [value];
  if (depth > 8) throw new PdfError('structure');
  return (found.numbered.get(value.objectNumber) ?? []).flatMap((one) => meant(found, one, depth + 1));
}

function* placesOf(bytes: Buffer, word: string): Generator<number> {
  for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + word.length)) yield at;
}

/**
 * The object after `obj`. @param certain when numbers stand before it: else it may be any text, and only what holds
 * something counts
 */
function objectAt(parser: ObjectParser, bytes: Buffer, place: number, certain: boolean) {
  // Empty, as some programs leave what was deleted.
  if (/^[\s\0]*endobj/.test(bytes.toString('latin1', place, place + 32))) return { object: PDFNull, end: place };
  try {
    const read = parser.at(place);
    return certain || read.object instanceof PDFDict ? read : undefined;
  } catch (error) {
    if (error instanceof PdfError && error.why === 'size') throw error;
    if (certain) throw new PdfError('structure', place);
    return undefined;
  }
}

/** Behind the line end after `stream`. */
function dataAt(bytes: Buffer, place: number): number {
  let at = place;
  while (bytes[at] === 0x20 || bytes[at] === 0x09) at += 1;
  if (bytes[at] === 0x0d && bytes[at + 1] === 0x0a) return at + 2;
  return bytes[at] === 0x0a || bytes[at] === 0x0d ? at + 1 : at;
}
