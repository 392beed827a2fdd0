import type { Role } from '#platform';

/** Who is signed in, as the screens need it. */
export interface Profile {
  id: string;
  name: string;
  unit: { id: string; name: string };
  roles: Role[];
}
