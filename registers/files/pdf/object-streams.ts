import { PDFDict, PDFName, PDFNull, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import { type Filter, unfiltered } from './filters';
import { define, meant, type PdfObjects, type PdfStream } from './objects';
import { listOf, ObjectParser, PdfError } from './parser';

/** Bytes to which the streams of objects of one file may unpack, and how many there may be. */
const UNPACKED = 64 * 1024 * 1024;
const MOST_STREAMS = 20_000;

/**
 * Adds the objects that lie in streams (ISO 32000-2, 7.5.7): of every stream that a reader could take for one.
 * @throws PdfError when one cannot be unpacked or read
 */
export function unpackObjects(found: PdfObjects): void {
  const streams = found.streams.filter(({ dictionary }) => mayHoldObjects(found, dictionary));
  if (streams.length > MOST_STREAMS) throw new PdfError('size');
  let left = UNPACKED;
  for (const stream of streams) {
    const plain = unfiltered(found.parsed, dataOf(found, stream), chainOf(found, stream.dictionary), left);
    left -= plain.length;
    if (left <= 0) throw new PdfError('size');
    readObjects(found, stream, Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength));
  }
}

/** Readers ask for /First and /N, some for the type as well. */
function mayHoldObjects(found: PdfObjects, dictionary: PDFDict): boolean {
  const entries = found.parsed.entries.get(dictionary) ?? [];
  return entries.some(
    ([key, value]) =>
      key === 'First' || (key === 'Type' && meant(found, value).some((one) => one === PDFName.of('ObjStm'))),
  );
}

/** The objects, at the places that stand in the stream's head. */
function readObjects(found: PdfObjects, { dictionary, from }: PdfStream, plain: Buffer): void {
  const [first, count] = [numberOf(found, dictionary, 'First'), numberOf(found, dictionary, 'N')];
  if (first === undefined || count === undefined) throw new PdfError('structure', from);
  const head = plain
    .toString('latin1', 0, first)
    .split(/[\s\0]+/)
    .filter(Boolean)
    .map(Number);
  if (head.length < 2 * count || head.some((one) => !Number.isInteger(one))) throw new PdfError('structure', from);
  const parser = new ObjectParser(plain, found.parsed);
  for (let at = 0; at < 2 * count; at += 2) {
    const [number, place] = head.slice(at, at + 2) as [number, number];
    try {
      define(found, number, parser.at(first + place).object);
    } catch (error) {
      throw error instanceof PdfError ? error : new PdfError('structure', from);
    }
  }
}

/** The one value that a key can have. @throws PdfError when it can have several */
function only(found: PdfObjects, dictionary: PDFDict, key: string): PDFObject | undefined {
  const values = (found.parsed.entries.get(dictionary) ?? []).filter(([name]) => name === key);
  const all = values.flatMap(([, value]) => meant(found, value));
  if (values.length > 1 || all.length > 1 || (values.length === 1 && all.length === 0)) throw new PdfError('structure');
  return all[0] === PDFNull ? undefined : all[0];
}

function numberOf(found: PdfObjects, dictionary: PDFDict, key: string): number | undefined {
  const value = only(found, dictionary, key);
  return value instanceof PDFNumber && Number.isInteger(value.asNumber()) && value.asNumber() >= 0
    ? value.asNumber()
    : undefined;
}

/** Readers also know the short keys of pictures within a page. */
function chainOf(found: PdfObjects, dictionary: PDFDict): Filter[] {
  const [filters, parameters] = [
    ['Filter', 'F'],
    ['DecodeParms', 'DP', 'FDecodeParms'],
  ].map((keys) => keys.map((key) => only(found, dictionary, key)).filter((value) => value !== undefined)) as [
    PDFObject[],
    PDFObject[],
  ];
  if (filters.length > 1 || parameters.length > 1) throw new PdfError('coding');
  const given = parameters.flatMap(listOf).map((value) => single(found, value));
  return filters.flatMap(listOf).map((value, index) => {
    const name = single(found, value);
    if (!(name instanceof PDFName)) throw new PdfError('coding');
    const own = given[index];
    return { name: name.decodeText(), parameters: own instanceof PDFDict ? own : undefined };
  });
}

function single(found: PdfObjects, value: PDFObject): PDFObject {
  const all = meant(found, value);
  if (all.length !== 1) throw new PdfError('coding');
  return all[0] as PDFObject;
}

/** As much as any reader takes: up to `endstream`, or as long as it is said to be. What is too much does not unpack. */
function dataOf({ bytes, parsed, numbered }: PdfObjects, { dictionary, from }: PdfStream): Buffer {
  const end = bytes.indexOf('endstream', from);
  const lengths = (parsed.entries.get(dictionary) ?? [])
    .filter(([key]) => key === 'Length')
    .flatMap(([, value]) => meant({ numbered }, value))
    .map((value) => (value instanceof PDFNumber ? value.asNumber() : 0));
  const until = Math.max(end < 0 ? bytes.length : end, ...lengths.map((length) => from + length));
  return bytes.subarray(from, Math.min(until, bytes.length));
}
