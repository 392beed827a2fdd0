import { Injectable } from '@nestjs/common';
import { classClosed, ClassRecognition } from '#activity';
import { ClassCredit } from '#credit';
import { type EventHandler, EventListener } from '#platform';

/** A closed class becomes an entry of each member who completed it. Called again, it finds them there. */
@Injectable()
@EventListener(classClosed, 'credit.post-class-entries')
export class PostClassEntriesListener implements EventHandler<{ classId: string }> {
  constructor(
    private readonly recognition: ClassRecognition,
    private readonly credit: ClassCredit,
  ) {}

  async handle({ classId }: { classId: string }): Promise<void> {
    const closed = await this.recognition.of(classId);
    if (closed) await this.credit.post(closed);
  }
}
