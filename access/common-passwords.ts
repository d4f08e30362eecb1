import { dictionary } from '@zxcvbn-ts/language-common';

// The list of @zxcvbn-ts/language-common (MIT): some 49,000, from published leaks. Besides, words of this office.
const common = new Set(dictionary['passwords-common'] as string[]);
const ours = [
  'dangwu',
  'dangyuan',
  'dangjian',
  'dangzhibu',
  'dangwei',
  'zhibu',
  'shuji',
  'jiedao',
  'shequ',
  'guanliyuan',
];
for (const word of ours) common.add(word);

/**
 * Whether a password is one of the common ones, as it is or with nothing but digits and signs before and behind.
 * @param password at least ten characters
 */
export function isCommonPassword(password: string): boolean {
  const plain = password.toLowerCase();
  if (common.has(plain)) return true;
  const middle = plain.replace(/^[^a-z]+|[^a-z]+$/g, '');
  return middle.length >= 4 && common.has(middle);
}
