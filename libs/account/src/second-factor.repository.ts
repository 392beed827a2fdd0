import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { In, IsNull } from 'typeorm';
import { RecoveryCode } from './recovery-code.entity.js';
import { SecondFactor } from './second-factor.entity.js';

@Injectable()
export class SecondFactorRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(SecondFactor);
  }

  private get recoveryCodes() {
    return this.database.repository(RecoveryCode);
  }

  find(accountId: string): Promise<SecondFactor | null> {
    return this.rows.findOneBy({ accountId });
  }

  /** The factor, locked until the unit of work ends. */
  async lock(accountId: string): Promise<SecondFactor | null> {
    const [factor] = await this.database.lockRows(SecondFactor, 'accountId', [accountId]);
    return factor ?? null;
  }

  async insert(factor: SecondFactor): Promise<void> {
    await this.rows.insert(factor);
  }

  async update(accountId: string, change: Partial<SecondFactor>): Promise<void> {
    await this.rows.update({ accountId }, change);
  }

  /** With its recovery codes. @returns false when there was none. */
  async remove(accountId: string): Promise<boolean> {
    await this.recoveryCodes.delete({ accountId });
    const { affected } = await this.rows.delete({ accountId });
    return affected === 1;
  }

  async insertRecoveryCodes(codes: RecoveryCode[]): Promise<void> {
    await this.recoveryCodes.insert(codes);
  }

  /** @returns false when there is no such code, or it was used. */
  async useRecoveryCode(accountId: string, hashes: string[], usedAt: Date): Promise<boolean> {
    const open = { accountId, codeHash: In(hashes), usedAt: IsNull() };
    const { affected } = await this.recoveryCodes.update(open, { usedAt });
    return affected === 1;
  }

  countRecoveryCodes(accountId: string): Promise<number> {
    return this.recoveryCodes.countBy({ accountId, usedAt: IsNull() });
  }
}
