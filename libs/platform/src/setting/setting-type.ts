/** Something an administrator may decide for the whole installation, while it runs. */
export interface SettingType<Value> {
  /** `room.what-it-decides`; stands in the address and in the audit trail. */
  readonly key: string;
  /** What holds until somebody decides otherwise. */
  readonly default: Value;
  /** The same for an installation in production, where that should be stricter. */
  readonly productionDefault: Value;
  /** Why a value cannot be taken, in words that complete a sentence; null when it can. */
  readonly fault: (value: unknown) => string | null;
}

interface SettingOptions<Value> {
  default: Value;
  productionDefault?: Value;
  fault: (value: unknown) => string | null;
}

const declared = new Map<string, SettingType<unknown>>();

/**
 * Declares a setting, beside the rule that reads it.
 *
 * @example
 * export const passwordProfile = defineSetting<PasswordProfile>('account.password-profile', {
 *   default: 'asvs',
 *   fault: oneOf('asvs', 'dengbao'),
 * });
 * const profile = await settings.get(passwordProfile);
 */
export function defineSetting<Value>(
  key: string,
  options: SettingOptions<Value>,
): SettingType<Value> {
  if (declared.has(key)) throw new Error(`setting ${key} is declared twice`);
  const type = { key, productionDefault: options.default, ...options };
  declared.set(key, type);
  return type;
}

/** Every setting that the loaded rooms declare, by its key. */
export function declaredSettings(): SettingType<unknown>[] {
  return [...declared.values()].toSorted((one, other) => (one.key < other.key ? -1 : 1));
}

/** A value that must be one of these words. */
export function oneOf(...words: string[]) {
  return (value: unknown): string | null =>
    words.includes(value as string) ? null : '不在可选范围内';
}

/** A whole number from `min` to `max`. */
export function wholeNumber(min: number, max: number) {
  return (value: unknown): string | null => {
    if (!Number.isInteger(value)) return '应为整数';
    return (value as number) < min || (value as number) > max ? `应在 ${min} 至 ${max} 之间` : null;
  };
}
