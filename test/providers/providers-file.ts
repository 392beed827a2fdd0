import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What an operator writes to have these providers. */
export async function providersFile(
  providers: object[],
): Promise<{ IDENTITY_PROVIDERS_FILE: string }> {
  const file = join(await mkdtemp(join(tmpdir(), 'xueshi-providers-')), 'providers.json');
  await writeFile(file, JSON.stringify(providers));
  return { IDENTITY_PROVIDERS_FILE: file };
}
