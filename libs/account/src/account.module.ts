import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform';
import { OrganisationModule } from '#organisation';
import { Account } from './account.entity.js';
import { AccountCustody } from './account-custody.service.js';
import { CodeRequests } from './code-request.service.js';
import { Custody } from './custody.service.js';
import { OneTimeCodeRepository } from './one-time-code.repository.js';
import { OneTimeCodes } from './one-time-code.service.js';
import { PasswordResets } from './password-reset.service.js';
import { AccountRepository } from './account.repository.js';
import { Accounts } from './account.service.js';
import { DirectoryMatching } from './directory-match.service.js';
import { DirectoryReader } from './directory-reader.service.js';
import { DirectorySyncs } from './directory-sync.service.js';
import { EarlierPassword } from './earlier-password.entity.js';
import { EarlierPasswordRepository } from './earlier-password.repository.js';
import { Entrance } from './entrance.service.js';
import { MySessions } from './my-sessions.service.js';
import { OneTimeCode } from './one-time-code.entity.js';
import { ExternalSignIn } from './external-sign-in.service.js';
import { IdentityHttp } from './identity-http.service.js';
import { IdentityLink } from './identity-link.entity.js';
import { IdentityLinkRepository } from './identity-link.repository.js';
import { IdentityLinks } from './identity-links.service.js';
import { IdentityProviders } from './identity-providers.service.js';
import { IdentitySeals } from './identity-seal.service.js';
import { GrantHolderRepository } from './grant-holder.repository.js';
import { FellowInstructors } from './fellow-instructor.service.js';
import { Handovers } from './handover.service.js';
import { RecordMerge } from './record-merge.service.js';
import { MemberDirectoryRepository } from './member-directory.repository.js';
import { MemberDirectory } from './member-directory.service.js';
import { MemberDossiers } from './member-dossier.service.js';
import { PasswordHashing } from './password-hashing.service.js';
import { PasswordChanges } from './password-change.service.js';
import { Passwords } from './password.service.js';
import { Profiles } from './profile.service.js';
import { RecoveryCode } from './recovery-code.entity.js';
import { RoleGrant } from './role-grant.entity.js';
import { RoleGrantRepository } from './role-grant.repository.js';
import { RoleGrants } from './role-grant.service.js';
import { SecondFactor } from './second-factor.entity.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { SecondFactors } from './second-factor.service.js';
import { SecuritySuccession } from './security-succession.service.js';
import { SessionCache } from './session-cache.service.js';
import { Session } from './session.entity.js';
import { SessionRepository } from './session.repository.js';
import { Sessions } from './session.service.js';
import { SignInPurge } from './sign-in-purge.service.js';
import { SignInThrottle } from './sign-in-throttle.service.js';
import { SignInTrace } from './sign-in-trace.entity.js';
import { SignInTraceRepository } from './sign-in-trace.repository.js';
import { SpentCallback } from './spent-callback.entity.js';
import { SignIn } from './sign-in.service.js';
import { UnitGrants } from './unit-grants.service.js';

@Module({
  imports: [
    OrganisationModule,
    DatabaseModule.forEntities(
      Account,
      Session,
      RoleGrant,
      SignInTrace,
      EarlierPassword,
      OneTimeCode,
      SecondFactor,
      RecoveryCode,
      IdentityLink,
      SpentCallback,
    ),
  ],
  providers: [
    Accounts,
    AccountCustody,
    CodeRequests,
    Custody,
    OneTimeCodes,
    PasswordResets,
    Entrance,
    MySessions,
    PasswordChanges,
    Passwords,
    SecondFactors,
    SignIn,
    SignInThrottle,
    SignInPurge,
    Sessions,
    SessionCache,
    RoleGrants,
    UnitGrants,
    RecordMerge,
    Handovers,
    SecuritySuccession,
    Profiles,
    FellowInstructors,
    PasswordHashing,
    DirectoryMatching,
    DirectoryReader,
    DirectorySyncs,
    ExternalSignIn,
    IdentityHttp,
    IdentityLinks,
    IdentityProviders,
    IdentitySeals,
    IdentityLinkRepository,
    AccountRepository,
    OneTimeCodeRepository,
    EarlierPasswordRepository,
    SecondFactorRepository,
    MemberDirectory,
    MemberDossiers,
    MemberDirectoryRepository,
    SessionRepository,
    RoleGrantRepository,
    GrantHolderRepository,
    SignInTraceRepository,
  ],
  exports: [
    AccountCustody,
    CodeRequests,
    OneTimeCodes,
    PasswordResets,
    Entrance,
    MemberDirectory,
    MemberDossiers,
    MySessions,
    PasswordChanges,
    Passwords,
    SecondFactors,
    Accounts,
    SignIn,
    SignInPurge,
    Sessions,
    RoleGrants,
    UnitGrants,
    RecordMerge,
    Handovers,
    SecuritySuccession,
    Profiles,
    FellowInstructors,
    DirectorySyncs,
    ExternalSignIn,
    IdentityLinks,
    IdentityProviders,
  ],
})
export class AccountModule {}
