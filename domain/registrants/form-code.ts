/** Letters and figures that nobody takes for another when they are read from paper. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Characters of the code on a 报到单: 60 bits, so that none is guessed. */
export const FORM_CODE_LENGTH = 12;

/** A code made of random bytes, one for each character. */
export const formCodeOf = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, FORM_CODE_LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('');

/** As it stands on paper: ABCD-EFGH-JKLM. */
export const spacedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/** As it is typed: blanks, hyphens and small letters do not matter. @returns undefined for what cannot be one */
export function readFormCode(text: string): string | undefined {
  const code = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-—–_.]/g, '');
  return code.length === FORM_CODE_LENGTH && [...code].every((one) => ALPHABET.includes(one)) ? code : undefined;
}
