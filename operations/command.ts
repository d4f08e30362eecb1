import { parseArgs } from 'node:util';

type Options = NonNullable<Parameters<typeof parseArgs>[0]>['options'];

/**
 * Reads what follows `npm run name --`.
 * @throws Error that names what is not known and what is
 */
export function readArguments<T extends NonNullable<Options>>(name: string, options: T) {
  try {
    return parseArgs({ options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const known = Object.keys(options).map((option) => `--${option}`);
    throw new Error(`npm run ${name} knows ${known.join(', ')}: ${(error as Error).message.split('.')[0]}`);
  }
}

/**
 * Runs a command of the operator's. It ends with 0 when all is well, 1 when something is left to do, 2 when it could
 * not be carried out; then one line says why, without a stack of calls.
 * @param work tells whether something is left to do
 */
export function runCommand(name: string, work: () => Promise<boolean>): void {
  work().then(
    (left) => process.exit(left ? 1 : 0),
    (error: Error & { code?: string }) => {
      // An AggregateError of a refused connection has no message of its own.
      process.stderr.write(`${name}: ${error.message || error.code || error.constructor.name}\n`);
      process.exit(2);
    },
  );
}

export const say = (line: string): void => void process.stdout.write(`${line}\n`);
