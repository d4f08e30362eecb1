import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import type { Measure } from './layout/marks';

// 思源宋体 (Noto Serif SC, OFL). Read once a thread: the files are 15 MB each, and PDF files carry only what they use.

const FAMILY = '@expo-google-fonts/noto-serif-sc';

const read = (file: string): Font => create(readFileSync(require.resolve(`${FAMILY}/${file}`))) as Font;

let fonts: { regular: Font; bold: Font } | undefined;

/** The two faces of all papers. */
export function papersFonts(): { regular: Font; bold: Font } {
  fonts ??= {
    regular: read('400Regular/NotoSerifSC_400Regular.ttf'),
    bold: read('700Bold/NotoSerifSC_700Bold.ttf'),
  };
  return fonts;
}

const widths = new Map<string, number>();

function widthOf(font: Font, face: string, character: string): number {
  const key = face + character;
  const known = widths.get(key);
  if (known !== undefined) return known;
  const width = font.glyphForCodePoint(character.codePointAt(0) as number).advanceWidth / font.unitsPerEm;
  if (widths.size < 20_000) widths.set(key, width);
  return width;
}

/** Measures as it is painted: no kerning, no ligatures. */
export const measureText: Measure = (text, size, bold) => {
  const { regular, bold: heavy } = papersFonts();
  let sum = 0;
  for (const character of text) sum += widthOf(bold ? heavy : regular, bold ? 'b' : 'r', character);
  return sum * size;
};

/** Stands for a character that the font does not have: 下駄, the printers' own sign for it. */
export const MISSING = '〓';

/**
 * Puts 〓 in the place of what the font cannot show, all through a value.
 * @param missing collects those characters
 */
export function legible<Value>(value: Value, missing: Set<string>): Value {
  if (typeof value === 'string') {
    const { regular } = papersFonts();
    let text = '';
    for (const character of value) {
      const known = regular.hasGlyphForCodePoint(character.codePointAt(0) as number);
      if (!known && character !== '\n') missing.add(character);
      text += known || character === '\n' ? character : MISSING;
    }
    return text as Value;
  }
  if (Array.isArray(value)) return value.map((one) => legible(one, missing)) as Value;
  if (value !== null && typeof value === 'object' && !ArrayBuffer.isView(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, legible(one, missing)])) as Value;
  }
  return value;
}
