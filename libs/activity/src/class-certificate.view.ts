import type { ClassCertificate } from './class-certificate.entity.js';
import { maskName } from './class-certificate.plan.js';

/** To the holder and to who issued it. */
export interface CertificateView {
  id: string;
  number: string;
  /** In groups of four, as it is printed. */
  code: string;
  classId: string;
  className: string;
  holderName: string;
  organiserName: string;
  startsOn: string;
  endsOn: string;
  amountHundredths: number;
  excellent: boolean;
  issuedAt: Date;
  voidedAt: Date | null;
  voidReason: string | null;
}

/** To anybody who holds the code. */
export interface ShownCertificate {
  number: string;
  valid: boolean;
  /** 王○○ */
  holder: string;
  className: string;
  organiserName: string;
  startsOn: string;
  endsOn: string;
  issuedAt: Date;
}

export function certificateView(row: ClassCertificate): CertificateView {
  const { id, number, code, classId, className, holderName, organiserName } = row;
  const { startsOn, endsOn, amountHundredths, excellent, issuedAt, voidedAt, voidReason } = row;
  return {
    id,
    number,
    code: code.replaceAll(/(.{4})(?=.)/g, '$1-'),
    classId,
    className,
    holderName,
    organiserName,
    startsOn,
    endsOn,
    amountHundredths,
    excellent,
    issuedAt,
    voidedAt,
    voidReason,
  };
}

export function shownCertificate(row: ClassCertificate): ShownCertificate {
  const { number, voidedAt, holderName, className, organiserName, startsOn, endsOn, issuedAt } =
    row;
  const holder = maskName(holderName);
  return {
    number,
    valid: voidedAt === null,
    holder,
    className,
    organiserName,
    startsOn,
    endsOn,
    issuedAt,
  };
}
