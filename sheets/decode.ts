// Of a file in UTF-8 that was cut or damaged somewhere, this share of its characters beyond ASCII may be broken.
const DAMAGED = 0.05;

/**
 * The text of a CSV file in whichever encoding the office suites write: UTF-8, UTF-16 ("Unicode 文本"), else GB 18030.
 * What cannot be read is U+FFFD, and is named at its cell.
 * @returns undefined for bytes that are no text
 */
export function decodeText(file: Buffer): string | undefined {
  const mark = file.length > 1 ? file.readUInt16BE(0) : 0;
  if (mark === 0xfffe) return new TextDecoder('utf-16le').decode(file);
  if (mark === 0xfeff) return new TextDecoder('utf-16be').decode(file);
  const wide = wideOrder(file);
  if (wide) return new TextDecoder(wide).decode(file);
  if (file.includes(0)) return undefined;
  const text = new TextDecoder('utf-8').decode(file);
  const broken = count(text, /\uFFFD/g);
  if (broken === 0 || broken < DAMAGED * count(text, /[^\0-\x7f]/g)) return text;
  return new TextDecoder('gb18030').decode(file);
}

/** UTF-16 without its mark: of line ends and digits one byte is zero, on the same side but for 一 and the like. */
function wideOrder(file: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (file.length % 2) return undefined;
  const zeros = [0, 0];
  for (const [at, byte] of file.subarray(0, 4096).entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > 2 * even) return 'utf-16le';
  return even > 2 * odd ? 'utf-16be' : undefined;
}

const count = (text: string, form: RegExp) => text.match(form)?.length ?? 0;
