import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { CodeMapping } from './code-mapping.entity.js';

@Injectable()
export class CodeMappingRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(CodeMapping);
  }

  /** A few hundred at most: no more than there are entries in the tables. */
  all(): Promise<CodeMapping[]> {
    return this.rows.find();
  }

  of(set: string): Promise<CodeMapping[]> {
    return this.rows.findBy({ set });
  }

  find(set: string, code: string): Promise<CodeMapping | null> {
    return this.rows.findOneBy({ set, code });
  }

  async put(mapping: CodeMapping): Promise<void> {
    await this.rows.upsert(mapping, ['set', 'code']);
  }

  async remove(set: string, code: string): Promise<void> {
    await this.rows.delete({ set, code });
  }
}
