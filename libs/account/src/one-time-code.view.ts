/** What is printed on a slip and handed over, once. */
export interface CodeSlip {
  memberId: string;
  name: string;
  unitName: string;
  /** Null where the account is opened with the code. */
  loginName: string | null;
  idCardMask: string;
  phoneMask: string | null;
  /** `7KQM-X3PD` */
  code: string;
  expiresAt: Date;
}
