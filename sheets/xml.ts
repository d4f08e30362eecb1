import { SaxesParser } from 'saxes';

/** What is met in a part: names without their prefix, since packages choose their own. */
export interface XmlEvents {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

// The parser is fed piece by piece: it copies what it is given.
const PIECE = 1 << 16;

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * Reads an XML part event by event, so that a sheet of any size needs no more memory than its values.
 * @throws Error when it is not well formed or names an entity of its own
 */
export function readXml(bytes: Buffer, { open, close, text }: XmlEvents): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('opentag', ({ name, attributes }) => open(local(name), attributes));
  if (close) parser.on('closetag', ({ name }) => close(local(name)));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  const whole = decode(bytes);
  for (let at = 0; at < whole.length; at += PIECE) parser.write(whole.slice(at, at + PIECE));
  parser.close();
}

function decode(bytes: Buffer): string {
  const mark = bytes.length > 1 ? bytes.readUInt16BE(0) : 0;
  if (mark === 0xfffe) return new TextDecoder('utf-16le').decode(bytes);
  return new TextDecoder(mark === 0xfeff ? 'utf-16be' : 'utf-8').decode(bytes);
}
