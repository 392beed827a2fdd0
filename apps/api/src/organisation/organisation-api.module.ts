import { Module } from '@nestjs/common';
import { MediaModule } from '#media';
import { ImportController } from './import.controller.js';
import { AccountModule } from '#account';
import { CreditModule } from '#credit';
import { OrganisationModule } from '#organisation';
import { StudyModule } from '#study';
import { MemberMergeController } from './member-merge.controller.js';
import { ChangeRequestController } from './change-request.controller.js';
import { MemberController } from './member.controller.js';
import { CodeTableController } from './code-table.controller.js';
import { UnitChangeController } from './unit-change.controller.js';
import { MembershipController } from './membership.controller.js';
import { MergePreviews } from './merge-preview.service.js';
import { TransferController } from './transfer.controller.js';
import { UnitSearchController } from './unit-search.controller.js';
import { UnitController } from './unit.controller.js';

@Module({
  imports: [OrganisationModule, AccountModule, MediaModule, CreditModule, StudyModule],
  providers: [MergePreviews],
  controllers: [
    UnitSearchController,
    UnitController,
    UnitChangeController,
    CodeTableController,
    TransferController,
    MembershipController,
    ImportController,
    MemberMergeController,
    MemberController,
    ChangeRequestController,
  ],
})
export class OrganisationApiModule {}
