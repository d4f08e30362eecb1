import type { Paper, Printing } from './form';
import type { Official } from './layout/official';

// What the rendering thread is asked for, and what it answers.

/** One thing to be rendered, or a template to be checked. */
export type RenderJob =
  | { make: 'paper'; paper: Paper; printing: Printing; at: number }
  /** Answered with the faults as JSON. */
  | { make: 'check'; kind: string; template: Uint8Array }
  | { make: 'docx'; template: Uint8Array; values: Record<string, string> }
  | { make: 'summary'; sheet: SummarySheet; at: number }
  | { make: 'table'; sheet: TableSheet; at: number }
  | { make: 'cards'; sheet: CardSheet; at: number }
  | { make: 'forms'; sheet: FormSheets; at: number }
  /** A paper that is no case's: a receipt. */
  | { make: 'official'; sheet: Official; printing: Omit<Printing, 'code' | 'verifyAt'>; at: number }
  /** Letters that leave together, each on sheets of its own. */
  | { make: 'letters'; title: string; letters: LetterSheet[]; at: number }
  | { make: 'case-file'; file: CaseFile; at: number; images: Uint8Array[] };

/** One of several letters: a sheet in official form, marked where it was printed before, or a table. */
export type LetterSheet = { official: Official; reprint: number } | { table: TableSheet };

/** One paper or form inside a case file. */
export interface Section {
  title: string;
  /** Under the title. */
  note?: string;
  rows: [string, string][];
  /** Places for hand and seal, by their titles. */
  signatures?: string[];
}

/** Figures with the first names behind each, for one sheet of A4. */
export interface SummarySheet {
  title: string;
  /** Under the title: of what, as of when. */
  under: string;
  heads: [title: string, count: string, names: string, source: string];
  /** `more`: how many names there are, of which the first are given. */
  rows: { title: string; count: string; names: string[]; more: number; source: string }[];
  /** In the place of the rows where there are none. */
  nothing: string;
  below: string;
  foot: string;
}

/** A table over as many sheets of A4 as it needs, its heads on each. */
export interface TableSheet {
  title: string;
  /** Under the title: of what, as of when. */
  under: string;
  /** `share` of the width; together 1. */
  columns: { title: string; share: number; align?: 'left' | 'right' | 'center' }[];
  rows: string[][];
  /** The last row, set off. */
  sum?: string[];
  /** In the place of the rows where there are none. */
  nothing: string;
  /** Below the last row, on its sheet: who signs. */
  signs: string[];
  foot: string;
}

/** Cards of the same kind, each a few lines. */
export interface CardSheet {
  title: string;
  /** Label and text, at most five lines a card. */
  cards: [string, string][][];
  foot: string;
}

/** Forms of the same kind, each a sheet of its own. */
export interface FormSheets {
  title: string;
  forms: { number: string; rows: [string, string][]; below: string[]; slip: string[] }[];
  /** Title of the strip below, which is signed and given back; forms without `slip` have none. */
  strip: string;
  foot: string;
}

/** 一案一卷 as words: made where the case is read, set where it is rendered. */
export interface CaseFile {
  /** 组织关系接转 */
  title: string;
  cover: [string, string][];
  sections: Section[];
  /** Time, what happened, reason and data. */
  timeline: { at: string; text: string; more: string[] }[];
  /** Papers of the case, each a sheet of its own. */
  papers: { paper: Paper; printing: Printing }[];
  /** Whether an attachment is shown: the index of its image. */
  attachments: { name: string; kind: string; size: string; image?: number }[];
}

export interface Rendered {
  bytes: Uint8Array<ArrayBuffer>;
  missing: string[];
}

export interface RenderRequest {
  id: number;
  job: RenderJob;
}

export type RenderAnswer = { id: number; done: Rendered } | { id: number; failed: string };
