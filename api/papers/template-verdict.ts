import { digest } from '../../platform/hash';
import { Problem } from '../../platform/problem';
import { rendered } from '../http/rendered';

/** Verdicts that are remembered; one is a few words. */
const MOST = 500;

/** What was found of a template by kind and bytes. Of this process alone, so that a release with other checks looks again. */
const verdicts = new Map<string, readonly string[]>();

/** What is wrong with a Word template, in words; none: it can be used. */
export async function templateFaults(kind: string, template: Uint8Array): Promise<readonly string[]> {
  const key = `${kind}:${digest(template).toString('hex')}`;
  const known = verdicts.get(key);
  if (known) return known;
  const { bytes } = await rendered({ make: 'check', kind, template });
  const faults = JSON.parse(Buffer.from(bytes).toString('utf8')) as string[];
  if (verdicts.size >= MOST) verdicts.delete(verdicts.keys().next().value as string);
  verdicts.set(key, faults);
  return faults;
}

/**
 * Lets a template pass that may be kept, or be filled.
 * @param refusal when it is new, or was kept by a release that checked less
 * @throws Problem with what is wrong, each by name and place
 */
export async function demandSoundTemplate(
  kind: string,
  template: Uint8Array,
  refusal: 'template-refused' | 'template-unfit',
): Promise<void> {
  const faults = await templateFaults(kind, template);
  if (faults.length) {
    throw new Problem(refusal, { errors: faults.slice(0, 50).map((detail) => ({ pointer: '', detail })) });
  }
}
