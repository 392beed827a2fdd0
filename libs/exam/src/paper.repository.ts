import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { In } from 'typeorm';
import { Question } from './question.entity.js';
import { QuestionVersion } from './question-version.entity.js';

/** Questions and their versions. */
@Injectable()
export class PaperRepository {
  constructor(private readonly database: Database) {}

  private get questions() {
    return this.database.repository(Question);
  }

  private get versions() {
    return this.database.repository(QuestionVersion);
  }

  /** Those in use, in the paper's order. */
  async questionsOf(examIds: string[]): Promise<Question[]> {
    if (examIds.length === 0) return [];
    return this.questions.find({
      where: { examId: In(examIds), retired: false },
      order: { examId: 'ASC', position: 'ASC' },
    });
  }

  /** In the order of the ids. */
  async findVersions(ids: string[]): Promise<QuestionVersion[]> {
    if (ids.length === 0) return [];
    const rows = await this.versions.findBy({ id: In(ids) });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** The version of one question among those that an attempt saw. */
  findVersion(questionId: string, among: string[]): Promise<QuestionVersion | null> {
    return this.versions.findOneBy({ questionId, id: In(among) });
  }

  async add(question: Question): Promise<void> {
    const { id, examId, position, currentVersionId, retired } = question;
    await this.questions.insert({ id, examId, position, currentVersionId, retired });
  }

  async addVersion(version: QuestionVersion): Promise<void> {
    await this.versions.insert(version);
  }

  async setVersion(id: string, currentVersionId: string): Promise<void> {
    await this.questions.update({ id }, { currentVersionId });
  }

  async retire(ids: string[]): Promise<void> {
    if (ids.length > 0) await this.questions.update({ id: In(ids) }, { retired: true });
  }

  /** Only for an exam that nobody has taken. */
  async removeAll(examId: string): Promise<void> {
    const ids = (await this.questions.findBy({ examId })).map(({ id }) => id);
    if (ids.length === 0) return;
    await this.versions.delete({ questionId: In(ids) });
    await this.questions.delete({ examId });
  }
}
