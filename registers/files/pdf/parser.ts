import { PDFArray, PDFContext, PDFDict, PDFName, type PDFObject, PDFObjectParser } from '@cantoo/pdf-lib';

/** A key and its value, in the order of the file: a key may stand twice, and readers differ in which they take. */
export type Entry = readonly [key: string, value: PDFObject];

/** The file cannot be looked through. `where` is a byte of the file. */
export class PdfError extends Error {
  constructor(
    readonly why: 'structure' | 'coding' | 'size',
    readonly where?: number,
  ) {
    super(`a PDF that cannot be looked through: ${why}`);
  }
}

/** Objects of a file, those within others too: a thick scanned and tagged document has a tenth. */
const MOST_OBJECTS = 1_000_000;
const [LESS, GREATER] = [0x3c, 0x3e];

/** Keeps what a library's parser reads, with every entry of each dictionary. */
export class Parsed {
  readonly context = PDFContext.create();
  readonly entries = new Map<PDFDict, Entry[]>();
  #left = MOST_OBJECTS;

  /** @throws PdfError */
  count(): void {
    this.#left -= 1;
    if (this.#left < 0) throw new PdfError('size');
  }
}

// The library keeps this class to itself.
const bytesOf = (bytes: Uint8Array, context: PDFContext) =>
  (PDFObjectParser.forBytes(bytes, context) as unknown as { bytes: ConstructorParameters<typeof PDFObjectParser>[0] })
    .bytes;

/** The library's parser of one object (ISO 32000-2, 7.3), at any place of the bytes. */
export class ObjectParser extends PDFObjectParser {
  constructor(
    bytes: Uint8Array,
    private readonly parsed: Parsed,
  ) {
    super(bytesOf(bytes, parsed.context), parsed.context);
  }

  /** @returns the object, and where what follows it begins. @throws Error when there is none */
  at(place: number): { object: PDFObject; end: number } {
    this.bytes.moveTo(place);
    const object = this.parseObject();
    this.skipWhitespaceAndComments();
    return { object, end: this.bytes.offset() };
  }

  override parseObject(): PDFObject {
    this.parsed.count();
    return super.parseObject();
  }

  protected override parseDict(): PDFDict {
    const entries: Entry[] = [];
    this.bytes.assertNext(LESS);
    this.bytes.assertNext(LESS);
    this.skipWhitespaceAndComments();
    while (this.bytes.peek() !== GREATER || this.bytes.peekAhead(1) !== GREATER) {
      const key = this.parseName().decodeText();
      entries.push([key, this.parseObject()]);
      this.skipWhitespaceAndComments();
    }
    this.bytes.assertNext(GREATER);
    this.bytes.assertNext(GREATER);
    const map = new Map(entries.map(([key, value]) => [PDFName.of(key), value] as const));
    const dictionary = PDFDict.fromMapWithContext(map, this.context);
    this.parsed.entries.set(dictionary, entries);
    return dictionary;
  }

  // What follows a stream's dictionary is taken by `findObjects`.
  protected override parseDictOrStream(): PDFDict {
    return this.parseDict();
  }
}

/** Values of an array; the value itself when it is none. */
export const listOf = (value: PDFObject): PDFObject[] => (value instanceof PDFArray ? value.asArray() : [value]);
