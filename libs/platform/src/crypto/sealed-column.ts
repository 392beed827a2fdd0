/** A column whose text is encrypted by the Vault, and the column that holds its keyed hash, where there is one. */
export interface SealedColumn {
  entity: new () => object;
  cipher: string;
  hash: string | null;
  /** The purpose under which the hash is made: `vault.lookupHash(purpose, text)` of the very text that is encrypted. */
  purpose: string;
}

const declared: SealedColumn[] = [];

/**
 * Marks a column of ciphers, so that it is re-encrypted when the secret changes.
 *
 * @example
 * @Sealed({ hash: 'idCardHash', purpose: 'id-card' })
 * @Column({ type: 'varchar', length: 160 })
 * idCardCipher: string;
 */
export function Sealed(lookup: { hash: string; purpose: string } | null = null): PropertyDecorator {
  return (prototype, property) => {
    const { hash = null, purpose = '' } = lookup ?? {};
    const entity = prototype.constructor as SealedColumn['entity'];
    declared.push({ entity, cipher: String(property), hash, purpose });
  };
}

/** Every column that the loaded rooms mark. */
export function sealedColumns(): SealedColumn[] {
  return [...declared];
}
