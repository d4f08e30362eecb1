import { SaxesParser } from 'saxes';

/** Why a part is no XML that Word would write. */
export class XmlError extends Error {
  constructor(readonly why: 'encoding' | 'entities' | 'form') {
    super(`a part that is not taken: ${why}`);
  }
}

/** What is met in a part, in its order; names without their prefix, since packages choose their own. */
export interface TemplateXml {
  open?(local: string, attributes: readonly { local: string; value: string }[]): void;
  close?(local: string): void;
  text?(text: string): void;
}

/**
 * Reads a part of a Word file by a parser: UTF-8, as Office and WPS write it, well formed, names declared, and no
 * entities of its own.
 * @throws XmlError
 */
export function readTemplateXml(bytes: Uint8Array, { open, close, text }: TemplateXml): void {
  let whole: string;
  try {
    whole = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new XmlError('encoding');
  }
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('error', () => {
    throw new XmlError('form');
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8') throw new XmlError('encoding');
  });
  parser.on('doctype', () => {
    throw new XmlError('entities');
  });
  if (open) parser.on('opentag', ({ local, attributes }) => open(local, Object.values(attributes)));
  if (close) parser.on('closetag', ({ local }) => close(local));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.write(whole).close();
}
