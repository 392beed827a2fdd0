import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform';
import { Appointment } from './appointment.entity.js';
import { AppointmentRepository } from './appointment.repository.js';
import { ImportApplying } from './import-applying.service.js';
import { ImportChecking } from './import-checking.service.js';
import { ImportFiles } from './import-file.service.js';
import { ImportUnitJudging } from './import-unit-judging.service.js';
import { ImportUnitWriting } from './import-unit-writing.service.js';
import { ImportJudging } from './import-judging.service.js';
import { ImportKnownRepository } from './import-known.repository.js';
import { ImportRow } from './import-row.entity.js';
import { ImportRowRepository } from './import-row.repository.js';
import { ImportRun } from './import-run.entity.js';
import { ImportRunRepository } from './import-run.repository.js';
import { ImportRuns } from './import-run.service.js';
import { ImportSources } from './import-source.service.js';
import { ImportSwitchRepository } from './import-switch.repository.js';
import { MemberMerge } from './member-merge.service.js';
import { ChangeRequest } from './change-request.entity.js';
import { ChangeRequestRepository } from './change-request.repository.js';
import { ChangeRequests } from './change-request.service.js';
import { MemberChanges } from './member-change.service.js';
import { MemberDepartures } from './member-departure.service.js';
import { MemberEntry } from './member-entry.service.js';
import { MemberFiles } from './member-file.service.js';
import { MemberRosters } from './member-roster.service.js';
import { MemberNumbers } from './member-numbers.service.js';
import { CodeMapping } from './code-mapping.entity.js';
import { MemberReveal } from './member-reveal.entity.js';
import { MemberRevealRepository } from './member-reveal.repository.js';
import { MemberReveals } from './member-reveal.service.js';
import { CodeMappingRepository } from './code-mapping.repository.js';
import { CodeTables } from './code-tables.service.js';
import { Member } from './member.entity.js';
import { MemberRepository } from './member.repository.js';
import { Members } from './member.service.js';
import { Membership } from './membership.entity.js';
import { MembershipRepository } from './membership.repository.js';
import { MembershipMergingRepository } from './membership-merging.repository.js';
import { UnitChange } from './unit-change.entity.js';
import { UnitChangeApplying } from './unit-change-applying.service.js';
import { UnitChangeRepository } from './unit-change.repository.js';
import { UnitChanges } from './unit-change.service.js';
import { UnitCreation } from './unit-creation.service.js';
import { UnitHistoryRepository } from './unit-history.repository.js';
import { UnitPast } from './unit-past.service.js';
import { UnitRestructuring } from './unit-restructuring.service.js';
import { Unit } from './unit.entity.js';
import { UnitPlacement } from './unit-placement.entity.js';
import { MembershipEnd } from './membership-end.service.js';
import { TransferCompletion } from './transfer-completion.service.js';
import { TransferLookup } from './transfer-lookup.entity.js';
import { TransferLookupRepository } from './transfer-lookup.repository.js';
import { TransferLookups } from './transfer-lookup.service.js';
import { TransferSides } from './transfer-sides.service.js';
import { TransferStart } from './transfer-start.service.js';
import { Transfer } from './transfer.entity.js';
import { TransferRepository } from './transfer.repository.js';
import { Transfers } from './transfer.service.js';
import { UnitSearchRepository } from './unit-search.repository.js';
import { UnitSearch } from './unit-search.service.js';
import { UnitRepository } from './unit.repository.js';
import { Units } from './unit.service.js';

const doors = [
  Units,
  CodeTables,
  UnitCreation,
  UnitRestructuring,
  UnitChanges,
  UnitPast,
  Members,
  MemberChanges,
];
const memberDoors = [MemberEntry, MemberDepartures, MemberReveals, MemberFiles, ChangeRequests];
const transferDoors = [
  Transfers,
  TransferStart,
  TransferCompletion,
  TransferLookups,
  MembershipEnd,
  UnitSearch,
  MemberMerge,
];
const importDoors = [MemberRosters, ImportRuns, ImportFiles, ImportChecking, ImportApplying];

@Module({
  imports: [
    DatabaseModule.forEntities(
      Unit,
      UnitPlacement,
      UnitChange,
      Member,
      Membership,
      Appointment,
      CodeMapping,
      Transfer,
      TransferLookup,
      ImportRun,
      ImportRow,
      MemberReveal,
      ChangeRequest,
    ),
  ],
  providers: [
    ...doors,
    MemberNumbers,
    ...transferDoors,
    TransferSides,
    TransferRepository,
    TransferLookupRepository,
    UnitSearchRepository,
    UnitChangeApplying,
    ...memberDoors,
    CodeMappingRepository,
    UnitRepository,
    UnitHistoryRepository,
    UnitChangeRepository,
    MemberRepository,
    MembershipRepository,
    AppointmentRepository,
    MembershipMergingRepository,
    ...importDoors,
    ImportJudging,
    ImportUnitJudging,
    ImportUnitWriting,
    ImportSources,
    ImportRunRepository,
    ImportRowRepository,
    ImportKnownRepository,
    ImportSwitchRepository,
    MemberRevealRepository,
    ChangeRequestRepository,
  ],
  exports: [...doors, ...memberDoors, ...transferDoors, ...importDoors],
})
export class OrganisationModule {}
