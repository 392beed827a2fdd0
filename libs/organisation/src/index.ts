// Knows: the three organisation trees, the people in them, their posts and grades, the code tables.
// Refuses to know: accounts, passwords, what anybody has learnt.
// Emits: a unit was merged into another or closed, a tree was begun, two records of a member were merged.
export { Appointment } from './appointment.entity.js';
export { type Code, codeName, codeTable, findCode } from './code-table.js';
export { type CodeSet } from './code-rows.js';
export { type CodeTableSummary, type CodeTableView, type MappedCode } from './code-table.view.js';
export { CodeTables } from './code-tables.service.js';
export {
  checkDigit,
  maskIdCard,
  maskPhone,
  normaliseIdCard,
  readIdCard,
  readPhone,
} from './id-card.plan.js';
export { ImportApplying } from './import-applying.service.js';
export { ImportChecking } from './import-checking.service.js';
export { type CellAnswer, type ImportMessage, readCell, wrong } from './import-cell.plan.js';
export { ImportFiles } from './import-file.service.js';
export { IMPORT_KINDS, type ImportColumn, type ImportKind } from './import-column.plan.js';
export { importErrors } from './import.errors.js';
export { type ImportHead } from './import-head.plan.js';
export { requireHead } from './import-source.service.js';
export { applyImport, checkImport, purgeImports } from './import.jobs.js';
export { ImportRow } from './import-row.entity.js';
export type { RowFilter } from './import-row.repository.js';
export { ImportRun, type ImportSource } from './import-run.entity.js';
export { ImportRuns, type NewImport, type RawRow } from './import-run.service.js';
export { IMPORT_STATES, type ImportState, isImportResting } from './import-run.state.js';
export type { ImportRowView, ImportRunView } from './import-run.view.js';
export type { ImportChange, ImportCounts, ImportVerdict } from './import-staged.plan.js';
export { type MembersMerged, membersMerged } from './member-merge.events.js';
export { type Fact, type MembershipFate } from './member-merge.plan.js';
export { MemberMerge, type MergePreview, type RecordView } from './member-merge.service.js';
export { ChangeRequests, type NewChangeRequest } from './change-request.service.js';
export { CHANGE_REQUEST_STATES, type ChangeRequestState } from './change-request.state.js';
export { type AskedFact, type ChangeRequestView } from './change-request.view.js';
export { type MemberChange, MemberChanges } from './member-change.service.js';
export {
  type DatedFacts,
  datedFacts,
  type MemberFacts,
  type PersonFacts,
} from './member-facts.plan.js';
export { type Departure, MemberDepartures } from './member-departure.service.js';
export { MemberEntry } from './member-entry.service.js';
export { MemberFiles } from './member-file.service.js';
export { type FactSpanView, type MemberFile, type PlaceView } from './member-file.view.js';
export { type RevealedField, REVEALED_FIELDS } from './member-reveal.entity.js';
export { MemberReveals } from './member-reveal.service.js';
export { MemberRosters, rosterColumns, type RosterKind } from './member-roster.service.js';
export { type Access, Member } from './member.entity.js';
export { MEMBER_DESKS } from './member.policy.js';
export { Members, type NewMember } from './member.service.js';
export { formerSummary, type MemberSummary } from './member.view.js';
export { Membership, type MembershipKind } from './membership.entity.js';
export { MembershipEnd } from './membership-end.service.js';
export { isOpenMembership } from './membership.repository.js';
export { organisationErrors } from './organisation.errors.js';
export { applyUnitChanges } from './organisation.jobs.js';
export { OrganisationModule } from './organisation.module.js';
export type { Line } from '#platform';
export { Unit } from './unit.entity.js';
export { allPeopleScopes, coversScopes, peopleScopes } from './people-scope.policy.js';
export { peopleParameters, withinPeopleScopes } from './people-scope.repository.js';
export type { PeopleScope } from './people-scope.view.js';
export { TransferCompletion } from './transfer-completion.service.js';
export { type LookupAnswer, TransferLookups } from './transfer-lookup.service.js';
export { TransferStart, type TransferTerms } from './transfer-start.service.js';
export { Transfer } from './transfer.entity.js';
export { applyTransfers } from './transfer.jobs.js';
export { TRANSFER_KINDS, type TransferKind } from './transfer.plan.js';
export { TRANSFER_VIEWS, type TransferListView } from './transfer.repository.js';
export { Transfers } from './transfer.service.js';
export { TRANSFER_STATES, type TransferSide, type TransferState } from './transfer.state.js';
export {
  TRANSFER_ACTS,
  type TransferAct,
  type TransferStep,
  type TransferView,
} from './transfer.view.js';
export { type UnitFound } from './unit-search.repository.js';
export { UnitSearch } from './unit-search.service.js';
export { isWithin } from './unit.policy.js';
export { subtreeParameters, withinSubtree } from './unit.repository.js';
export { UnitChange, type UnitChangeKind } from './unit-change.entity.js';
export { UnitChanges } from './unit-change.service.js';
export { type UnitChangeState } from './unit-change.state.js';
export { type UnitChangeView } from './unit-change.view.js';
export { type NewUnit, UnitCreation } from './unit-creation.service.js';
export { treeFounded, unitClosed, unitMerged } from './unit.events.js';
export { type PastUnit, UnitPast } from './unit-past.service.js';
export { UnitPlacement } from './unit-placement.entity.js';
export { UnitRestructuring, type UnitEdit, type When } from './unit-restructuring.service.js';
export { Units } from './unit.service.js';
export { type TimelineItem } from './unit-timeline.plan.js';
export { type UnitNode } from './unit.view.js';
