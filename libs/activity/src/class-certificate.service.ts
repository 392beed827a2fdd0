import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Members, Units } from '#organisation';
import { type Actor, Audit, Clock, Database, newId, shanghaiYear } from '#platform';
import { activityErrors } from './activity.errors.js';
import { runningErrors } from './class-running.errors.js';
import type { ClassCertificate } from './class-certificate.entity.js';
import {
  certificateNumber,
  newVerificationCode,
  readVerificationCode,
} from './class-certificate.plan.js';
import { ClassCertificateRepository } from './class-certificate.repository.js';
import {
  certificateView,
  type CertificateView,
  type ShownCertificate,
  shownCertificate,
} from './class-certificate.view.js';
import { ClassOutcomeRepository } from './class-outcome.repository.js';
import type { ClassResult } from './class-result.service.js';
import { ClassRunning } from './class-running.service.js';
import { ClassThrottle } from './class-throttle.service.js';
import type { TrainingClass } from './training-class.entity.js';

/** Looks at the page of verification from one address. */
const VERIFICATION_LIMIT = { most: 30, windowMs: 60_000 };

/** 结业证书: issued when a class is closed, shown to its holder, verified by anybody who holds the paper. */
@Injectable()
export class ClassCertificates {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly running: ClassRunning,
    private readonly units: Units,
    private readonly members: Members,
    private readonly rows: ClassCertificateRepository,
    private readonly outcomes: ClassOutcomeRepository,
    private readonly throttle: ClassThrottle,
  ) {}

  /** One for each who completes; in the unit of work that closes the class. */
  async issue(actor: Actor, one: TrainingClass, completing: ClassResult[]): Promise<void> {
    if (completing.length === 0) return;
    const year = shanghaiYear(this.clock.now());
    const organiser = await this.units.find(one.unitId);
    const first = await this.rows.takeNumbers(year, completing.length);
    const rows = completing.map(({ member, recognition }, at) => ({
      ...this.fresh(actor, year, first + at),
      classId: one.id,
      memberId: member.memberId,
      issue: 1,
      holderName: member.name,
      className: one.name,
      organiserName: organiser?.name ?? '',
      startsOn: one.startsOn,
      endsOn: one.endsOn,
      excellent: member.excellent,
      amountHundredths: recognition.amountHundredths,
    }));
    await this.rows.insert(rows);
  }

  /** One's own, newest first, also those that are void. */
  async mine(actor: Actor): Promise<CertificateView[]> {
    const records = await this.members.recordsOf(actor.memberId);
    return (await this.rows.ofMembers(records)).map(certificateView);
  }

  /** To its holder. @throws activity.certificate-not-found also for another's. */
  async own(actor: Actor, id: string): Promise<CertificateView> {
    const row = await this.rows.find(id);
    const records = await this.members.recordsOf(actor.memberId);
    if (!row || !records.includes(row.memberId)) throw runningErrors['certificate-not-found']();
    return certificateView(row);
  }

  /** Of a class, for who runs it. */
  async ofClass(actor: Actor, classId: string): Promise<CertificateView[]> {
    await this.running.requireStaff(actor, classId);
    return (await this.rows.ofClass(classId)).map(certificateView);
  }

  /**
   * Issues one anew, with the holder's name of today; the old number is void.
   * @throws activity.certificate-not-found, certificate-void
   */
  async reissue(
    actor: Actor,
    classId: string,
    id: string,
    reason: string,
  ): Promise<CertificateView> {
    const said = reason.trim();
    if (said === '') throw activityErrors['class-reason']();
    return this.database.transaction(async () => {
      const one = await this.running.requireOrganiser(actor, classId, 'locked');
      const old = await this.rows.lock(id);
      if (old?.classId !== classId) throw runningErrors['certificate-not-found']();
      if (old.voidedAt !== null) throw runningErrors['certificate-void']();
      const row = await this.replacement(actor, one, old);
      await this.rows.change(old.id, { voidedAt: this.clock.now(), voidReason: said });
      await this.rows.insert([row]);
      await this.audit.record(actor, 'certificate.reissue', {
        subject: 'certificate',
        subjectId: row.id,
        details: {
          classId,
          memberId: old.memberId,
          from: old.number,
          to: row.number,
          reason: said,
        },
      });
      return certificateView(row);
    });
  }

  /**
   * For anybody: whether the certificate with this code is genuine, and no more of it than stands on the paper.
   * @throws activity.certificate-unknown, too-many-tries
   */
  async verify(typed: string, source: string): Promise<ShownCertificate> {
    await this.throttle.hear('certificate', source, VERIFICATION_LIMIT);
    const code = readVerificationCode(typed);
    const row = code === null ? null : await this.rows.findByCode(code);
    if (!row) throw runningErrors['certificate-unknown']();
    return shownCertificate(row);
  }

  private async replacement(
    actor: Actor,
    one: TrainingClass,
    old: ClassCertificate,
  ): Promise<ClassCertificate> {
    const year = shanghaiYear(this.clock.now());
    const serial = await this.rows.takeNumbers(year, 1);
    const holder = await this.members.find(old.memberId);
    const outcome = await this.outcomes.find(one.id, old.memberId);
    return Object.assign({}, old, this.fresh(actor, year, serial), {
      issue: old.issue + 1,
      holderName: holder?.name ?? old.holderName,
      amountHundredths: outcome?.amountHundredths ?? old.amountHundredths,
    });
  }

  private fresh(actor: Actor, year: number, serial: number) {
    return {
      id: newId(),
      number: certificateNumber(year, serial),
      code: newVerificationCode((below) => randomInt(below)),
      issuedAt: this.clock.now(),
      issuedById: actor.memberId,
      voidedAt: null,
      voidReason: null,
    };
  }
}
