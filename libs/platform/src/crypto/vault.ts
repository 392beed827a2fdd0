import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../config/app-config.js';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Everything that depends on the secret. Each purpose has a key of its own (HKDF-SHA-256),
 * so what leaks of one says nothing about another.
 */
@Injectable()
export class Vault {
  constructor(private readonly config: AppConfig) {}

  /** AES-256-GCM; the answer is `nonce ‖ tag ‖ cipher` in base64url. */
  encrypt(text: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.deriveKey('encrypt', '', 32), nonce);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
  }

  /** @throws when the text was changed or belongs to another secret. */
  decrypt(encrypted: string): string {
    const bytes = Buffer.from(encrypted, 'base64url');
    const decipher = createDecipheriv(
      'aes-256-gcm',
      this.deriveKey('encrypt', '', 32),
      bytes.subarray(0, NONCE_BYTES),
    );
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([
      decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)),
      decipher.final(),
    ]).toString('utf8');
  }

  /** A keyed hash for looking up what is stored encrypted (ID card, phone). 43 characters. */
  lookupHash(purpose: string, text: string): string {
    return this.hmac(`lookup:${purpose}`, text).toString('base64url');
  }

  deriveKey(purpose: string, context: string, bytes: number): Buffer {
    return Buffer.from(
      hkdfSync('sha256', this.config.secret, 'xueshi', `${purpose}\0${context}`, bytes),
    );
  }

  sign(purpose: string, text: string): string {
    return this.hmac(`sign:${purpose}`, text).toString('base64url');
  }

  verify(purpose: string, text: string, signature: string): boolean {
    const expected = Buffer.from(this.sign(purpose, text));
    const given = Buffer.from(signature);
    return expected.length === given.length && timingSafeEqual(expected, given);
  }

  private hmac(purpose: string, text: string): Buffer {
    return createHmac('sha256', this.deriveKey(purpose, '', 32))
      .update(text)
      .digest();
  }
}
