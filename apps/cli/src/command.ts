import type { AppConfig } from '#platform';

/** One word of the command line. */
export interface Command {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** @returns the exit code. */
  run(config: AppConfig, parameters: string[]): Promise<number>;
}

export const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Refused, with a sentence that says what to do; no stack is shown. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/**
 * For a command that takes none: one that is silently passed over would let somebody believe that another
 * database was looked at.
 * @throws CommandError
 */
export function refuseParameters(parameters: string[]): void {
  const [first] = parameters;
  if (first === undefined) return;
  throw new CommandError(
    `This command takes no "${first}". Which database it works on is said by DATABASE_URL or DATA_DIR.`,
  );
}
