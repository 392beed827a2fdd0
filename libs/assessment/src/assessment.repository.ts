import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { AssessmentPeriod } from './assessment-period.entity.js';
import { AssessmentScheme, AssessmentSchemeVersion } from './assessment-scheme.entity.js';

export interface StoredScheme {
  scheme: AssessmentScheme;
  version: AssessmentSchemeVersion;
}

@Injectable()
export class AssessmentRepository {
  constructor(private readonly database: Database) {}

  period(code: string): Promise<AssessmentPeriod | null> {
    return this.database.repository(AssessmentPeriod).findOneBy({ code });
  }

  /** Of each scheme the version that is in force on the day, schemes in order of their codes. */
  async inForceOn(day: string): Promise<StoredScheme[]> {
    const schemes = await this.database
      .repository(AssessmentScheme)
      .find({ order: { code: 'ASC' } });
    const versions = await this.database
      .repository(AssessmentSchemeVersion)
      .find({ order: { effectiveFrom: 'DESC', version: 'DESC' } });
    return schemes.flatMap((scheme) => {
      const version = versions.find(
        ({ schemeId, effectiveFrom }) => schemeId === scheme.id && effectiveFrom <= day,
      );
      return version ? [{ scheme, version }] : [];
    });
  }
}
