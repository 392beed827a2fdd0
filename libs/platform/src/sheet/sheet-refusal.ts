import type { SheetFault } from './sheet.errors.js';

/** Thrown inside the thread, where no error of ours can be loaded; the reader outside translates it. */
export class SheetRefusal extends Error {
  readonly fault: SheetFault;

  constructor(fault: SheetFault) {
    super(fault);
    this.fault = fault;
  }
}
