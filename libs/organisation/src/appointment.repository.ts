import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { In } from 'typeorm';
import { Appointment } from './appointment.entity.js';
import { inChunks } from './chunk.repository.js';

@Injectable()
export class AppointmentRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(Appointment);
  }

  async insert(appointment: Appointment): Promise<void> {
    await this.rows.insert(appointment);
  }

  async update(id: string, change: Partial<Appointment>): Promise<void> {
    await this.rows.update({ id }, change);
  }

  /** The open row, locked until the unit of work ends. */
  async lockOpen(memberId: string): Promise<Appointment | null> {
    const [open] = await this.database.lockRows(Appointment, 'openKey', [memberId]);
    return open ?? null;
  }

  /** What holds now for some members. By the unique open key. */
  openOf(memberIds: string[]): Promise<Appointment[]> {
    return inChunks(memberIds, (some) => this.rows.findBy({ openKey: In(some) }));
  }

  /** Every span of the member, the newest first. Served by the index on the member. */
  historyOf(memberId: string): Promise<Appointment[]> {
    return this.rows.find({ where: { memberId }, order: { fromDay: 'DESC', id: 'DESC' } });
  }

  /** The span of each member on a day; none for whom the system knew nothing yet. By the index on the member. */
  onDay(memberIds: string[], day: string): Promise<Appointment[]> {
    return inChunks(memberIds, (some) =>
      this.rows
        .createQueryBuilder('appointment')
        .where('appointment.memberId IN (:...some)', { some })
        .andWhere('appointment.fromDay <= :day', { day })
        .andWhere('(appointment.toDay IS NULL OR appointment.toDay >= :day)')
        .getMany(),
    );
  }
}
