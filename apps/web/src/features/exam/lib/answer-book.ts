import { ApiError } from '../../../lib/api-error.js';

/** An option's id, several of them, true or false, or text: as the question's type asks. */
export type Answer = string | string[] | boolean;

export type AnswerState =
  | { state: 'saving' | 'local' }
  | { state: 'saved'; at: string }
  | { state: 'refused'; message: string };

export interface AnswerDrawer {
  save(answers: Record<string, Answer>): void;
}

/**
 * Hands each answer in when it is given, and keeps it in the drawer until the server has it. Only the last word of a
 * question counts: one call per question at a time, and what was changed meanwhile follows.
 */
export class AnswerBook {
  private readonly busy = new Set<string>();

  constructor(
    private readonly send: (questionId: string, answer: Answer) => Promise<{ savedAt: string }>,
    private readonly drawer: AnswerDrawer,
    private readonly changed: (questionId: string, state: AnswerState) => void,
    /** What an earlier page could not hand in. */
    private readonly waiting: Record<string, Answer> = {},
  ) {}

  give(questionId: string, answer: Answer): Promise<void> {
    this.waiting[questionId] = answer;
    this.drawer.save(this.waiting);
    this.changed(questionId, { state: 'saving' });
    return this.handIn(questionId);
  }

  /** Questions whose last answer the server does not have yet. */
  unsent(): string[] {
    return Object.keys(this.waiting);
  }

  answerOf(questionId: string): Answer | undefined {
    return this.waiting[questionId];
  }

  /** Tries everything that waits once more. */
  async flush(): Promise<void> {
    await Promise.all(this.unsent().map((questionId) => this.handIn(questionId)));
  }

  private async handIn(questionId: string): Promise<void> {
    if (this.busy.has(questionId)) return;
    this.busy.add(questionId);
    try {
      for (let answer = this.waiting[questionId]; answer !== undefined;) {
        const { savedAt } = await this.send(questionId, answer);
        const latest: Answer | undefined = this.waiting[questionId];
        if (latest === answer) {
          this.forget(questionId);
          this.changed(questionId, { state: 'saved', at: savedAt });
          return;
        }
        answer = latest;
      }
    } catch (error) {
      this.failed(questionId, error);
    } finally {
      this.busy.delete(questionId);
    }
  }

  private failed(questionId: string, error: unknown): void {
    if (error instanceof ApiError && !error.isPassing && error.status !== 401) {
      this.forget(questionId);
      this.changed(questionId, { state: 'refused', message: error.message });
    } else {
      this.changed(questionId, { state: 'local' });
    }
  }

  private forget(questionId: string): void {
    delete this.waiting[questionId];
    this.drawer.save(this.waiting);
  }
}
