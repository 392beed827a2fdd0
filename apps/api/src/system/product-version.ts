import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';

/** The version in the product's package.json, which stands above the sources and above what is built of them. */
export function productVersion(): string {
  const file = findPackageJSON('..', import.meta.url);
  if (!file) throw new Error('package.json is missing');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
