import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNull, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import { dangerousKeys, dangerousNames, type PdfDanger, triggers } from './dangers';
import { unpackObjects } from './object-streams';
import { findObjects, meant, type PdfObjects } from './objects';
import { type Entry, listOf } from './parser';

/** What a reader turns to when somebody clicks: pages of the same file. */
const NAMED = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage']);
const LINK = /^(https?:|mailto:|tel:|[^\s:\\/]+(\/|$))/i;
const MOST_STEPS = 20;

/**
 * Looks through every dictionary that a PDF defines, packed ones too, for what acts by itself, fetches, runs, brings
 * other files or hides what it holds. Allowed are jumps within the file, also on opening, and links to the web, mail or
 * a phone number that a person clicks.
 * @returns the first danger; undefined: none
 * @throws PdfError when it cannot be looked through
 */
export function findDanger(bytes: Buffer): PdfDanger | undefined {
  const found = findObjects(bytes);
  unpackObjects(found);
  const streams = new Set(found.streams.map(({ dictionary }) => dictionary));
  for (const [dictionary, entries] of found.parsed.entries) {
    const danger = inDictionary(found, entries) ?? (streams.has(dictionary) ? inStream(found, entries) : undefined);
    if (danger) return danger;
  }
  return undefined;
}

function inDictionary(found: PdfObjects, entries: readonly Entry[]): PdfDanger | undefined {
  for (const [key, value] of entries) {
    const danger = inEntry(found, key, value);
    if (danger) return danger;
  }
  const typed = valuesOf(found, entries, 'Type').includes('Action');
  return typed ? actionDanger(found, entries) : undefined;
}

function inEntry(found: PdfObjects, key: string, value: PDFObject): PdfDanger | undefined {
  const known = Object.hasOwn(dangerousKeys, key) ? dangerousKeys[key] : undefined;
  const values = meant(found, value);
  if (known && !values.every((one) => one === PDFNull)) return known;
  if (known && values.length === 0) return known;
  if (key === 'S' || key === 'Subtype' || key === 'Type') {
    const names = values.filter((one) => one instanceof PDFName).map((one) => one.decodeText());
    const name = names.find((one) => Object.hasOwn(dangerousNames, one));
    if (name) return dangerousNames[name];
  }
  if (key === 'OpenAction') return opensWell(found, value, MOST_STEPS) ? undefined : 'open-action';
  if (key === 'AA')
    return values.some((one) => triggersAny(found, one)) || values.length === 0 ? 'own-actions' : undefined;
  if (key === 'A' || key === 'PA' || key === 'Next') return clickedDanger(found, value);
  return undefined;
}

/** Whether what happens on opening is only a jump: to a page, or by an action that does nothing else. */
function opensWell(found: PdfObjects, value: PDFObject, steps: number): boolean {
  const all = meant(found, value);
  // What leads nowhere here leads somewhere for another reader.
  if (all.length === 0 || steps === 0) return false;
  return all.every((one) => {
    if (one === PDFNull || isText(one) || one instanceof PDFName) return true;
    if (one instanceof PDFArray) return one.asArray().every((part) => !(part instanceof PDFDict || isText(part)));
    if (!(one instanceof PDFDict)) return false;
    const entries = found.parsed.entries.get(one) ?? [];
    const kinds = valuesOf(found, entries, 'S');
    if (kinds.length === 0 || kinds.some((kind) => kind !== 'GoTo')) return false;
    const next = entries.filter(([key]) => key === 'Next').flatMap(([, after]) => meant(found, after).flatMap(listOf));
    return next.every((after) => opensWell(found, after, steps - 1));
  });
}

/** An action, or several: what a person clicks. Under the same keys stand other things, which have no kind. */
function clickedDanger(found: PdfObjects, value: PDFObject): PdfDanger | undefined {
  const all = meant(found, value)
    .flatMap(listOf)
    .flatMap((one) => meant(found, one));
  for (const one of all) {
    const entries = one instanceof PDFDict ? (found.parsed.entries.get(one) ?? []) : [];
    const danger = entries.some(([key]) => key === 'S') ? actionDanger(found, entries) : undefined;
    if (danger) return danger;
  }
  return undefined;
}

function actionDanger(found: PdfObjects, entries: readonly Entry[]): PdfDanger | undefined {
  const kinds = valuesOf(found, entries, 'S');
  if (kinds.length === 0) return 'action';
  for (const kind of kinds) {
    if (kind === 'GoTo') continue;
    if (kind === 'URI') {
      const links = entries.filter(([key]) => key === 'URI').flatMap(([, value]) => meant(found, value));
      if (!links.every((link) => isText(link) && LINK.test(link.decodeText().trim()))) return 'link';
    } else if (kind !== 'Named' || !valuesOf(found, entries, 'N').every((name) => NAMED.has(name))) {
      return Object.hasOwn(dangerousNames, kind) ? dangerousNames[kind] : 'action';
    }
  }
  return undefined;
}

/** Additional actions, and not a font or picture that is called AA. */
function triggersAny(found: PdfObjects, value: PDFObject): boolean {
  if (!(value instanceof PDFDict)) return false;
  return (found.parsed.entries.get(value) ?? []).some(([key, action]) => {
    if (!triggers.has(key)) return false;
    const all = meant(found, action);
    return all.length === 0 || all.some((one) => one instanceof PDFDict);
  });
}

/** Data that lies in another file, a page of another file, pictures on a printer's server (8.10.4, 14.11.7). */
function inStream(found: PdfObjects, entries: readonly Entry[]): PdfDanger | undefined {
  const outside = entries.some(
    ([key, value]) =>
      key === 'OPI' ||
      key === 'Ref' ||
      (key === 'F' &&
        !meant(found, value)
          .flatMap(listOf)
          .every((one) => one instanceof PDFName || one === PDFNull)),
  );
  return outside ? 'outside' : undefined;
}

/** Names that a key has, or may have. Something else than a name counts as one that nobody knows. */
const valuesOf = (found: PdfObjects, entries: readonly Entry[], key: string): string[] =>
  entries
    .filter(([name]) => name === key)
    .flatMap(([, value]) => {
      const all = meant(found, value);
      return all.length ? all.map((one) => (one instanceof PDFName ? one.decodeText() : '')) : [''];
    });

const isText = (value: PDFObject): value is PDFString | PDFHexString =>
  value instanceof PDFString || value instanceof PDFHexString;
