import { z } from 'zod';
import { checkEthnicity, ethnicityProblems } from '../domain/people/ethnicity';
import { checkIdentityNumber, identityNumberProblems } from '../domain/people/identity-number';
import { checkPhone, phoneProblems } from '../domain/people/phone';
import { checkPostcode, postcodeProblems } from '../domain/people/postcode';
import { isKnownYear, YEAR_WORDS } from '../domain/time/dates';
import type { Checked } from '../domain/words/checked';
import { asLoginName, clean, cleanName, textProblems } from '../domain/words/text';

/**
 * Neither NUL nor half a surrogate pair: PostgreSQL stores neither of them in a text or a JSON value. Holds with and without
 * the flag u, which a document cannot say.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is refused.
const STORABLE = /^(?:[^\u0000\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff])*$/;

/** Any text that can be stored, and nothing else said of it. @param max characters @param min characters */
export const text = (max: number, min = 0) =>
  z.string().min(min).max(max).regex(STORABLE, textProblems['text-control-character']);

/** Characters that a text may have before it is cleaned: blanks and unseen ones that go are not counted against it. */
const LONGEST_TYPED = 4000;

/**
 * Text whose check of domain/ says whether it will do, and its normal form.
 * @param max characters of the normal form: what the document says
 */
function checked<Value, Code extends string>(
  check: (text: string) => Checked<Value, Code>,
  titles: Record<Code, string>,
  max: number,
  typed = LONGEST_TYPED,
) {
  return text(typed, 1)
    .meta({ maxLength: max })
    .transform((text, context) => {
      const result = check(text);
      if (result.ok) return result.value;
      context.addIssue({ code: 'custom', message: titles[result.problem] });
      return z.NEVER;
    });
}

/** A line of text. @param max characters */
export const line = (max: number) => checked((text) => clean(text, { max }), textProblems, max);

/** Text of several lines. @param max characters */
export const paragraph = (max: number) => checked((text) => clean(text, { max, lines: true }), textProblems, max);

/** The most characters of a person's name. */
const NAME = 50;

export const personName = checked((text) => cleanName(text, NAME), textProblems, NAME);

/** Numbers are short, however many blanks and dashes they are typed with. */
const NUMBER = 100;

export const identityNumber = checked(checkIdentityNumber, identityNumberProblems, NUMBER, NUMBER)
  .transform((value) => value.number)
  .meta({ example: '99000119600115001X' });

/** A user name, however it is typed. */
export const loginName = text(64, 1).transform(asLoginName).pipe(text(64, 1));

export const phone = checked((text) => checkPhone(text), phoneProblems, NUMBER, NUMBER).transform(
  (value) => value.number,
);

/** 民族 as on the identity card. */
export const ethnicity = checked(checkEthnicity, ethnicityProblems, NUMBER);

export const postcode = checked(checkPostcode, postcodeProblems, NUMBER, NUMBER);

const YEARS = '(19|20|21)\\d{2}|2200';

/** A calendar day, "2026-11-22", of the years in which days of people and rules lie. */
export const day = z.iso
  .date()
  .refine((text) => isKnownYear(Number(text.slice(0, 4))), YEAR_WORDS)
  .meta({ pattern: `^(${YEARS})-\\d{2}-\\d{2}$` });

/** A month, "2026-10", of the same years. */
export const month = z.string().regex(new RegExp(`^(${YEARS})-(0[1-9]|1[0-2])$`), '月份应写作 2026-10');

/** A moment as answers write it, "2026-11-22T13:00:00.000Z": it comes from one. */
export const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, '时刻应照读到的原样送回')
  .refine((text) => !Number.isNaN(Date.parse(text)), '没有这个时刻');

/** The largest number that an integer column holds. */
export const LARGEST_INTEGER = 2 ** 31 - 1;

/** The version that was read, so that a change does not go over somebody else's; the next one must have room too. */
export const version = z
  .int()
  .min(1)
  .max(LARGEST_INTEGER - 1);

/** An id of a row: 128 bits, of whatever version. Sittings that a plan opened before 2026-12 have a plain digest as their id. */
export const anyId = z.guid();

export const byId = z.object({ id: anyId });
