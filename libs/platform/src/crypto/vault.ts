import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../config/app-config.js';
import { KeyRing } from './key-ring.js';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = '1';

/**
 * Everything that depends on the secret. Each purpose has a key of its own. New work is done with the
 * current secret; what was made with an earlier one (XUESHI_SECRET_PREVIOUS) can still be read.
 */
@Injectable()
export class Vault {
  /** The current one, then the earlier ones, newest first. */
  private readonly rings: [KeyRing, ...KeyRing[]];

  constructor({ secret, previousSecrets }: AppConfig) {
    const earlier = previousSecrets.map((previous) => new KeyRing(previous));
    this.rings = [new KeyRing(secret), ...earlier];
  }

  /** Names the current secret. */
  get keyId(): string {
    return this.rings[0].id;
  }

  /** Names the oldest secret that is known: what says nothing of its key was made with it. */
  get oldestKeyId(): string {
    return (this.rings.at(-1) ?? this.rings[0]).id;
  }

  /** AES-256-GCM: `1.KEY.BODY`, the body being `nonce ‖ tag ‖ cipher` in base64url. */
  encrypt(text: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', encryptionKey(this.rings[0]), nonce);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    const sealed = Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    return `${this.cipherPrefix}${sealed}`;
  }

  /** @throws when the text was changed or belongs to a secret that is not known. */
  decrypt(encrypted: string): string {
    const [version, keyId = '', body = ''] = encrypted.split('.');
    if (version === VERSION) return open(body, this.ring(keyId));
    return this.openUnversioned(encrypted);
  }

  /** Whether the cipher was made with the current secret. */
  isCurrent(encrypted: string): boolean {
    return encrypted.startsWith(this.cipherPrefix);
  }

  /** What every cipher of the current secret begins with. */
  get cipherPrefix(): string {
    return `${VERSION}.${this.keyId}.`;
  }

  /** A keyed hash for looking up what is stored encrypted (ID card, phone). 43 characters. */
  lookupHash(purpose: string, text: string): string {
    return hmac(this.rings[0], `lookup:${purpose}`, text);
  }

  /** The hash by the current secret and by the earlier ones: rows may not have been rotated yet. */
  lookupHashes(purpose: string, text: string): string[] {
    return this.rings.map((ring) => hmac(ring, `lookup:${purpose}`, text));
  }

  /** @param keyId of what was derived with an earlier secret; the current one unless given. */
  deriveKey(purpose: string, context: string, bytes: number, keyId = this.keyId): Buffer {
    return this.ring(keyId).derive(purpose, context, bytes);
  }

  sign(purpose: string, text: string): string {
    return hmac(this.rings[0], `sign:${purpose}`, text);
  }

  verify(purpose: string, text: string, signature: string): boolean {
    return this.signedWith(purpose, text, signature) !== null;
  }

  /** Which secret signed: 0 is the current one, 1 the one before …; null when none of them did. */
  signedWith(purpose: string, text: string, signature: string): number | null {
    const given = Buffer.from(signature);
    const index = this.rings.findIndex((ring) => {
      const expected = Buffer.from(hmac(ring, `sign:${purpose}`, text));
      return expected.length === given.length && timingSafeEqual(expected, given);
    });
    return index === -1 ? null : index;
  }

  /**
   * A process that was not restarted with the newer secret would seal with the old one behind rows of the new.
   * @throws when the key is not known here.
   */
  requireKnown(keyId: string): void {
    this.ring(keyId);
  }

  private ring(keyId: string): KeyRing {
    const ring = this.rings.find(({ id }) => id === keyId);
    if (!ring) throw new Error(`unable to authenticate: the secret of key ${keyId} is not known`);
    return ring;
  }

  /** Ciphers from before they named their key. */
  private openUnversioned(encrypted: string): string {
    for (const ring of this.rings.slice(0, -1)) {
      try {
        return open(encrypted, ring);
      } catch {
        // The next secret may be the right one.
      }
    }
    return open(encrypted, this.ring(this.oldestKeyId));
  }
}

function open(body: string, ring: KeyRing): string {
  const bytes = Buffer.from(body, 'base64url');
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', encryptionKey(ring), nonce);
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([
    decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)),
    decipher.final(),
  ]).toString('utf8');
}

const encryptionKey = (ring: KeyRing) => ring.key('encrypt');

function hmac(ring: KeyRing, purpose: string, text: string): string {
  return createHmac('sha256', ring.key(purpose)).update(text).digest('base64url');
}
