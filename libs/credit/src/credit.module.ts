import { Module } from '@nestjs/common';
import { OrganisationModule } from '#organisation';
import { DatabaseModule } from '#platform';
import { ClassCredit } from './class-credit.service.js';
import { ConversionInForce, ConversionRule } from './conversion-rule.entity.js';
import { ConversionRepository } from './conversion.repository.js';
import { Conversion } from './conversion.service.js';
import { CourseCredit } from './course-credit.service.js';
import { CreditEntry } from './credit-entry.entity.js';
import { CreditHead } from './credit-head.entity.js';
import { LedgerChains } from './ledger-chains.service.js';
import { LedgerMerging } from './ledger-merging.service.js';
import { LedgerVerification } from './ledger-verification.service.js';
import { LedgerRepository } from './ledger.repository.js';
import { Ledger } from './ledger.service.js';
import { TeachingCredit } from './teaching-credit.service.js';
import { TeachingStatements } from './teaching-statement.service.js';

@Module({
  imports: [
    OrganisationModule,
    DatabaseModule.forEntities(CreditEntry, CreditHead, ConversionRule, ConversionInForce),
  ],
  providers: [
    ClassCredit,
    Conversion,
    ConversionRepository,
    CourseCredit,
    Ledger,
    LedgerChains,
    LedgerMerging,
    LedgerRepository,
    LedgerVerification,
    TeachingCredit,
    TeachingStatements,
  ],
  exports: [
    ClassCredit,
    Conversion,
    CourseCredit,
    Ledger,
    LedgerMerging,
    TeachingCredit,
    TeachingStatements,
  ],
})
export class CreditModule {}
