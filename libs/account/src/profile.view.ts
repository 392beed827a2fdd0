import type { Role } from '#platform';
import type { Duty } from './duty.policy.js';

/** Who is signed in, as the screens need it. */
export interface Profile {
  id: string;
  name: string;
  unit: { id: string; name: string };
  roles: Role[];
  /** What he has to do before anything else is open to him; null when nothing is. */
  duty: Duty | null;
}
