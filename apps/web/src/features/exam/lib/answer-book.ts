import { ApiError } from '../../../lib/api-error.js';

/** An option's id, several of them, true or false, or text: as the question's type asks. */
export type Answer = string | string[] | boolean;

/** An answer with its number: the server keeps the highest of a question, whichever device it comes from. */
export interface NumberedAnswer {
  answer: Answer;
  revision: number;
}

export type AnswerState =
  | { state: 'saving' | 'local' }
  | { state: 'saved'; at: string }
  | { state: 'refused'; message: string };

export interface AnswerDrawer {
  save(answers: Record<string, NumberedAnswer>): void;
}

type Send = (questionId: string, answer: NumberedAnswer) => Promise<{ savedAt: string }>;

/**
 * Hands each answer in when it is given, and keeps it in the drawer until the server has it. Only the last word of a
 * question counts: one call per question at a time, and what was changed meanwhile follows.
 */
export class AnswerBook {
  private readonly busy = new Set<string>();
  private readonly waiting: Record<string, NumberedAnswer>;

  constructor(
    private readonly send: Send,
    private readonly drawer: AnswerDrawer,
    private readonly changed: (questionId: string, state: AnswerState) => void,
    /** The numbers of the answers the server has. */
    private readonly revisions: Record<string, number> = {},
    /** What an earlier page could not hand in; left out where the server has a later word. */
    left: Record<string, NumberedAnswer> = {},
  ) {
    this.waiting = Object.fromEntries(
      Object.entries(left).filter(([id, { revision }]) => revision > (revisions[id] ?? 0)),
    );
    for (const [id, { revision }] of Object.entries(this.waiting)) this.revisions[id] = revision;
  }

  give(questionId: string, answer: Answer): Promise<void> {
    const revision = (this.revisions[questionId] ?? 0) + 1;
    this.revisions[questionId] = revision;
    this.waiting[questionId] = { answer, revision };
    this.drawer.save(this.waiting);
    this.changed(questionId, { state: 'saving' });
    return this.handIn(questionId);
  }

  /** Questions whose last answer the server does not have yet. */
  unsent(): string[] {
    return Object.keys(this.waiting);
  }

  unsentAnswer(questionId: string): Answer | undefined {
    return this.waiting[questionId]?.answer;
  }

  /** Tries everything that waits once more. */
  async flush(): Promise<void> {
    await Promise.all(this.unsent().map((questionId) => this.handIn(questionId)));
  }

  private async handIn(questionId: string): Promise<void> {
    if (this.busy.has(questionId)) return;
    this.busy.add(questionId);
    try {
      let next = this.waiting[questionId];
      while (next !== undefined) {
        const sent = next;
        const { savedAt } = await this.send(questionId, sent);
        next = this.waiting[questionId];
        if (next === sent) {
          this.forget(questionId);
          this.changed(questionId, { state: 'saved', at: savedAt });
          return;
        }
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
