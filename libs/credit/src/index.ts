// Knows: the ledger of study hours, its seals, and how measured facts become hours.
// Refuses to know: who must reach how many hours, and how study time was verified.
// Emits: nothing.
export { formatHours } from './amount.view.js';
export type { BrokenLink } from './chain.plan.js';
export { ClassCredit, type ClosedClass } from './class-credit.service.js';
export { Conversion, type EffectiveRule, type TeachingRule } from './conversion.service.js';
export type { ConversionFacts } from './conversion.plan.js';
export { type CompletedCourse, CourseCredit } from './course-credit.service.js';
export { CreditEntry } from './credit-entry.entity.js';
export { type CreditForm, type CreditSource, formName } from './credit-form.plan.js';
export { CreditModule } from './credit.module.js';
export { type CarriedHours, LedgerMerging } from './ledger-merging.service.js';
export type { Verdict } from './ledger-verification.service.js';
export { Ledger, type MemberSums, type NewEntry } from './ledger.service.js';
export { statementView } from './statement.view.js';
export { type TaughtCourse, TeachingCredit } from './teaching-credit.service.js';
export { TeachingStatements } from './teaching-statement.service.js';
