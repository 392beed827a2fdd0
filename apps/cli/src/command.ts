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
