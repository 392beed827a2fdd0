import { Injectable } from '@nestjs/common';
import { type Actor, Clock, shanghaiDay, type Line } from '#platform';
import { mustKeepPeople } from './transfer.policy.js';
import { UnitSearchRepository, type UnitFound } from './unit-search.repository.js';

/** Units by name anywhere on a line, so that people can be sent there: names alone, nothing of who is in them. */
@Injectable()
export class UnitSearch {
  constructor(
    private readonly clock: Clock,
    private readonly units: UnitSearchRepository,
  ) {}

  /** The first twenty whose name holds the text, shortest names first; none for an empty text. */
  async search(actor: Actor, line: Line, text: string): Promise<UnitFound[]> {
    mustKeepPeople(actor);
    const part = text.normalize('NFKC').trim();
    return part === '' ? [] : this.units.named(line, part, shanghaiDay(this.clock.now()));
  }
}
