/** How one's own second factor stands. */
export interface SecondFactorState {
  /** Null while none is asked for at sign-in. */
  confirmedAt: Date | null;
  recoveryCodesLeft: number;
}
