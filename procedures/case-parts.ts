import { z } from 'zod';
import type { Reader } from '../access/reader';
import type { CaseRow } from '../cases/on-record';
import type { CaseState } from '../domain/case/state';
import type { Section } from '../papers/work';

interface Declared<Shape extends z.ZodRawShape, State extends CaseState = CaseState> {
  /** Members of the API's answer. */
  shape: Shape;
  /** Their values. */
  of: (c: Pick<Reader, 'today'>, row: CaseRow<State>) => z.input<z.ZodObject<Shape>>;
  /** Lines on the cover of 一案一卷, below the sides; without a text a line is left out. */
  cover?: (row: CaseRow<State>) => [title: string, text: string | undefined][];
  /** Forms in 一案一卷, after the proposal. */
  forms?: (row: CaseRow<State>) => Section[];
}

/** What the cases of one procedure tell besides what every case tells. */
export type CaseParts = Declared<z.ZodRawShape>;

/** Declares the parts for a registry, values checked against their schemas. */
export const declareParts = <Shape extends z.ZodRawShape, State extends CaseState>(
  parts: Declared<Shape, State>,
): CaseParts => parts as unknown as CaseParts;

/**
 * The members that cases may have besides, over all procedures: none is in every case.
 * @throws Error when two procedures mean different things by one name
 */
export function allParts(all: readonly CaseParts[]): z.ZodRawShape {
  const found: Record<string, z.core.$ZodType> = {};
  for (const [name, schema] of all.flatMap(({ shape }) => Object.entries(shape))) {
    if (found[name] && found[name] !== schema) throw new Error(`cases have two parts ${name}`);
    found[name] = schema;
  }
  return Object.fromEntries(Object.entries(found).map(([name, schema]) => [name, z.optional(schema)]));
}
