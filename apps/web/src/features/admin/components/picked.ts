/** Somebody or some unit that was chosen, as it is shown. */
export interface Picked {
  id: string;
  name: string;
  about: string;
}
