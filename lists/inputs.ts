import { z } from 'zod';
import { checkEthnicity, ethnicityProblems } from '../domain/people/ethnicity';
import { checkIdentityNumber, identityNumberProblems } from '../domain/people/identity-number';
import { checkPhone, phoneProblems } from '../domain/people/phone';
import { checkPostcode, postcodeProblems } from '../domain/people/postcode';
import type { Checked } from '../domain/words/checked';
import { clean, cleanName, textProblems } from '../domain/words/text';

/** Text whose check of domain/ says whether it will do, and its normal form. */
function checked<Value, Code extends string>(
  check: (text: string) => Checked<Value, Code>,
  titles: Record<Code, string>,
) {
  return z
    .string()
    .max(4000)
    .transform((text, context) => {
      const result = check(text);
      if (result.ok) return result.value;
      context.addIssue({ code: 'custom', message: titles[result.problem] });
      return z.NEVER;
    });
}

/** A line of text. @param max characters */
export const line = (max: number) => checked((text) => clean(text, { max }), textProblems);

/** Text of several lines. @param max characters */
export const paragraph = (max: number) => checked((text) => clean(text, { max, lines: true }), textProblems);

export const personName = checked((text) => cleanName(text), textProblems);

export const identityNumber = checked(checkIdentityNumber, identityNumberProblems).transform((value) => value.number);

export const phone = checked((text) => checkPhone(text), phoneProblems).transform((value) => value.number);

/** 民族 as on the identity card. */
export const ethnicity = checked(checkEthnicity, ethnicityProblems);

export const postcode = checked(checkPostcode, postcodeProblems);

/** A calendar day, "2026-11-22". */
export const day = z.iso.date();

/** A month, "2026-10". */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '月份应写作 2026-10');

/** The version that was read, so that a change does not go over somebody else's. */
export const version = z.int().min(1);

export const byId = z.object({ id: z.uuid() });
