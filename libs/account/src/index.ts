// Knows: accounts, passwords, sessions, which roles a member holds over which units, who he is at other providers and in directories.
// Refuses to know: what a role is used for; HTTP and cookies.
// Emits: nothing.
export { Account } from './account.entity.js';
export { accountErrors } from './account.errors.js';
export { purgeSignIns, sendCode } from './account.jobs.js';
export { AccountCustody } from './account-custody.service.js';
export { type AccountView } from './account.view.js';
export { CodeRequests } from './code-request.service.js';
export { MAX_CODES } from './one-time-code.plan.js';
export { OneTimeCodes } from './one-time-code.service.js';
export { type CodeSlip } from './one-time-code.view.js';
export { PasswordResets } from './password-reset.service.js';
export type { AccountState } from './account.entity.js';
export { AccountModule } from './account.module.js';
export { Accounts, type NewAccount } from './account.service.js';
export { DirectorySyncs } from './directory-sync.service.js';
export {
  type DirectorySyncView,
  type DirectoryView,
  type GoneView,
  type UnmatchedView,
} from './directory-sync.view.js';
export { ExternalSignIn, type Outcome, type Return } from './external-sign-in.service.js';
export { identityErrors } from './identity.errors.js';
export { IdentityLink } from './identity-link.entity.js';
export { type IdentityLinkView } from './identity-link.view.js';
export { IdentityLinks, type PendingView } from './identity-links.service.js';
export { IdentityProviders, type ProviderView } from './identity-providers.service.js';
export { type GrantHolder } from './grant-holder.repository.js';
export { type Handover, Handovers } from './handover.service.js';
export { DUTIES, type Duty } from './duty.policy.js';
export { type Device, Entrance, type SignedIn } from './entrance.service.js';
export { MySessions } from './my-sessions.service.js';
export { PasswordChanges } from './password-change.service.js';
export { MAX_PASSWORD_LENGTH, type PasswordRules } from './password.policy.js';
export { Passwords } from './password.service.js';
export { type FellowInstructor, FellowInstructors } from './fellow-instructor.service.js';
export { Profiles } from './profile.service.js';
export { type Profile } from './profile.view.js';
export { type MergedAccess, RecordMerge } from './record-merge.service.js';
export { RoleGrant } from './role-grant.entity.js';
export { GRANT_STATES, type GrantState } from './role-grant.plan.js';
export { type GrantFilter } from './role-grant.repository.js';
export { type NewGrant, RoleGrants } from './role-grant.service.js';
export { type RoleGrantView } from './role-grant.view.js';
export { type Enrolment, SecondFactors } from './second-factor.service.js';
export { type SecondFactorState } from './second-factor.view.js';
export { SecuritySuccession } from './security-succession.service.js';
export { Session } from './session.entity.js';
export { type CallContext, Sessions } from './session.service.js';
export { type SessionView, type SignedInActor } from './session.view.js';
export { sourceOf } from './sign-in-throttle.plan.js';
export { SignInPurge } from './sign-in-purge.service.js';
export { type Credentials, SignIn } from './sign-in.service.js';
export { UnitGrants } from './unit-grants.service.js';
export { STANDINGS, type Standing } from './member-directory.repository.js';
export {
  DIRECTORY_SORTS,
  type DirectoryRequest,
  type DirectorySort,
  MemberDirectory,
} from './member-directory.service.js';
export { type DirectoryEntry } from './member-directory.view.js';
export { type MemberDossier, MemberDossiers } from './member-dossier.service.js';
