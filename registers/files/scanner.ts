import type { Config } from '../../platform/config';
import { clamd } from './clamd';

/** What a scanner says of a file. */
export type Verdict = 'clean' | 'not-scanned' | 'infected';

/** A malware scanner. */
export interface Scanner {
  /** @throws Error when it is away or gives no answer: the file must then not be kept */
  scan(bytes: Buffer): Promise<Verdict>;
}

const none: Scanner = { scan: async () => 'not-scanned' };

/** The scanner that is set up: clamd, or none, which the kept row then says. */
export const openScanner = (config: Pick<Config, 'clamd'>): Scanner => (config.clamd ? clamd(config.clamd) : none);
