import { Platform1795000000000 } from './1795000000000-platform.js';
import { Organisation1795000001000 } from './1795000001000-organisation.js';
import { Account1795000002000 } from './1795000002000-account.js';
import { Media1795000003000 } from './1795000003000-media.js';
import { Course1795000004000 } from './1795000004000-course.js';
import { Exam1795000005000 } from './1795000005000-exam.js';
import { Study1795000006000 } from './1795000006000-study.js';
import { Credit1795000007000 } from './1795000007000-credit.js';
import { Assessment1795000008000 } from './1795000008000-assessment.js';
import { Report1795000009000 } from './1795000009000-report.js';
import { RoleGrantScope1795000010000 } from './1795000010000-role-grant-scope.js';
import { RoleGrantWorkplace1795000010001 } from './1795000010001-role-grant-workplace.js';
import { UnitHistory1795000011000 } from './1795000011000-unit-history.js';
import { MemberFacts1795000012000 } from './1795000012000-member-facts.js';
import { MemberDirectory1795000012100 } from './1795000012100-member-directory.js';
import { MemberRequests1795000012200 } from './1795000012200-member-requests.js';
import { Transfer1795000013000 } from './1795000013000-transfer.js';
import { MemberMerge1795000013100 } from './1795000013100-member-merge.js';
import { TransferOrder1795000013200 } from './1795000013200-transfer-order.js';
import { Import1795000014000 } from './1795000014000-import.js';
import { Export1795000014100 } from './1795000014100-export.js';
import { AccountSecurity1795000015000 } from './1795000015000-account-security.js';
import { Identity1795000016000 } from './1795000016000-identity.js';
import { AuditChain1795000017000 } from './1795000017000-audit-chain.js';
import { AuditRefusals1795000017100 } from './1795000017100-audit-refusals.js';
import { CourseVersion1795000018000 } from './1795000018000-course-version.js';
import { QuizDraft1795000018010 } from './1795000018010-quiz-draft.js';
import { CourseReview1795000018100 } from './1795000018100-course-review.js';
import { Catalogue1795000018200 } from './1795000018200-catalogue.js';
import { Audience1795000018300 } from './1795000018300-audience.js';
import { CatalogueList1795000018350 } from './1795000018350-catalogue-list.js';
import { TrainingClass1795000019000 } from './1795000019000-training-class.js';
import { ClassRunning1795000019100 } from './1795000019100-class-running.js';
import { ClassWork1795000019200 } from './1795000019200-class-work.js';
import { CourseBuilder1795000018400 } from './1795000018400-course-builder.js';
import { ReportClass1795000019210 } from './1795000019210-report-class.js';

/** Every change of the schema, oldest first. A landed migration is never edited. */
export const migrations = [
  Platform1795000000000,
  Organisation1795000001000,
  Account1795000002000,
  Media1795000003000,
  Course1795000004000,
  Exam1795000005000,
  Study1795000006000,
  Credit1795000007000,
  Assessment1795000008000,
  Report1795000009000,
  RoleGrantScope1795000010000,
  RoleGrantWorkplace1795000010001,
  UnitHistory1795000011000,
  MemberFacts1795000012000,
  MemberDirectory1795000012100,
  MemberRequests1795000012200,
  Transfer1795000013000,
  MemberMerge1795000013100,
  TransferOrder1795000013200,
  Import1795000014000,
  Export1795000014100,
  AccountSecurity1795000015000,
  Identity1795000016000,
  AuditChain1795000017000,
  AuditRefusals1795000017100,
  CourseVersion1795000018000,
  QuizDraft1795000018010,
  CourseReview1795000018100,
  Catalogue1795000018200,
  Audience1795000018300,
  CourseBuilder1795000018400,
  CatalogueList1795000018350,
  TrainingClass1795000019000,
  ClassRunning1795000019100,
  ClassWork1795000019200,
  ReportClass1795000019210,
];
