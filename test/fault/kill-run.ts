import { appendFileSync, existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { once } from 'node:events';
import { createTestDatabase } from '../harness/test-database.js';
import { type ChildServer, freePort, startChild } from '../load/child-server.js';
import { openMysql, openSqlite, type RawDatabase } from '../load/raw-database.js';
import { type SeededLearner, type SeededStudy, seedStudy } from '../load/study-seed.js';
import { type Answered, type Finding, judgeRun } from './kill-check.js';

const MAIN = resolve('dist/apps/standalone/src/main.js');
const LESSON_MS = 1_800_000;
const ANSWER_WITHIN_MS = 10_000;

export interface KillRun {
  learners: number;
  kills: number;
  /** Of every choice that is made; a failing run is repeated with the same. */
  seed: number;
  /** How long the server is let live before a kill, at least and at most. */
  lifeMs: [number, number];
}

export interface KillOutcome extends Finding {
  kills: number;
  /** Beats whose answer was lost on the way at least once. */
  unknown: number;
}

/**
 * Learners send beats while the server is killed and started again and again. Each writes down what it is
 * about to send, then what was answered; what was not answered is sent again under the same number until it is.
 */
export async function killWhileLearning(run: KillRun): Promise<KillOutcome> {
  if (!existsSync(MAIN)) throw new Error('nothing is built yet: npm run build');
  const place = await aPlace();
  const server = new KilledServer(place);
  try {
    await server.start();
    const database = place.open();
    const study = await seedStudy(database, { learners: run.learners, durationMs: LESSON_MS });
    await database.close();
    const beganAt = Date.now();
    const diary = join(place.dataDir, 'intents.jsonl');
    const learners = study.learners.map(
      (learner, i) => new Learner(learner, study, server, diary, random(run.seed * 1_000 + i)),
    );
    const lives = learners.map((learner) => learner.live());
    await server.killAgainAndAgain(run, random(run.seed));
    for (const learner of learners) learner.stopAfterThis();
    await Promise.all(lives);
    await server.stop();

    const seconds = (Date.now() - beganAt) / 1_000;
    const answered = learners.flatMap((learner) => learner.answered);
    const reader = place.open();
    const finding = await judgeRun(reader, diary, answered, seconds);
    await reader.close();
    const unknown = answered.filter(({ tries }) => tries > 1).length;
    return { ...finding, kills: run.kills, unknown };
  } finally {
    await server.stop();
    await place.remove();
  }
}

interface Place {
  dataDir: string;
  environment: Record<string, string>;
  open(): RawDatabase;
  remove(): Promise<void>;
}

async function aPlace(): Promise<Place> {
  const dataDir = await mkdtemp(join(tmpdir(), 'xueshi-kill-'));
  const own = await createTestDatabase();
  return {
    dataDir,
    environment: { LOG_LEVEL: 'error', ...(own && { DATABASE_URL: own.url }) },
    open: () => (own ? openMysql(own.url) : openSqlite(join(dataDir, 'xueshi.sqlite'))),
    remove: async () => {
      await own?.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The whole product as `npm start` runs it, on a port of its own that stays the same over its lives. */
class KilledServer {
  url = '';
  private child: ChildServer | null = null;
  private port = 0;
  private readonly place: Place;

  constructor(place: Place) {
    this.place = place;
  }

  async start(): Promise<void> {
    this.port ||= await freePort();
    this.child = await startChild({
      file: MAIN,
      parameters: ['--port', String(this.port), '--data', this.place.dataDir, '--no-demo'],
      port: this.port,
      environment: this.place.environment,
      readyPath: '/health/ready',
    });
    this.url = this.child.url;
  }

  async killAgainAndAgain({ kills, lifeMs: [least, most] }: KillRun, next: () => number) {
    for (let killed = 0; killed < kills; killed += 1) {
      await pause(least + next() * (most - least));
      const { process: child } = this.child ?? {};
      if (!child) throw new Error('there is no server to kill');
      child.kill('SIGKILL');
      await once(child, 'exit');
      await this.start();
    }
    await pause(least);
  }

  async stop(): Promise<void> {
    await this.child?.stop();
  }
}

/** Plays a lesson in small stretches, watches some of it again, and now and then reopens it. */
class Learner {
  readonly answered: Answered[] = [];
  private sessionId: string;
  private seq = 0;
  private positionMs = 0;
  private stopping = false;
  private readonly learner: SeededLearner;
  private readonly study: SeededStudy;
  private readonly server: KilledServer;
  private readonly diary: string;
  private readonly next: () => number;

  constructor(
    learner: SeededLearner,
    study: SeededStudy,
    server: KilledServer,
    diary: string,
    next: () => number,
  ) {
    this.learner = learner;
    this.study = study;
    this.server = server;
    this.diary = diary;
    this.next = next;
    this.sessionId = learner.sessionId;
  }

  stopAfterThis(): void {
    this.stopping = true;
  }

  async live(): Promise<void> {
    while (!this.stopping) {
      if (this.next() < 0.03) await this.reopen();
      await this.beat();
      await pause(this.next() * 60);
    }
  }

  private async beat(): Promise<void> {
    this.seq += 1;
    const again = this.next() < 0.15 ? 200 : 0;
    const fromMs = Math.max(0, this.positionMs - again);
    const toMs = Math.min(LESSON_MS, fromMs + 50 + Math.floor(this.next() * 300));
    this.positionMs = toMs;
    const body = {
      seq: this.seq,
      ranges: [[fromMs, toMs]],
      positionMs: toMs,
      rate: 1,
      visible: true,
    };
    const { sessionId, seq } = this;
    appendFileSync(this.diary, `${JSON.stringify({ sessionId, seq, fromMs, toMs })}\n`);
    const path = `/play-sessions/${sessionId}/beats`;
    const { status, text, tries } = await this.untilAnswered(path, body);
    this.answered.push({ memberId: this.learner.memberId, sessionId, seq, status, text, tries });
    if (this.next() < 0.05) await this.sendAgain(path, body, text);
  }

  /** A repeat must be answered with the very same text. */
  private async sendAgain(path: string, body: object, first: string): Promise<void> {
    const { status, text } = await this.untilAnswered(path, body);
    if (status === 200 && text !== first) throw new Error(`a repeat was answered anew: ${text}`);
  }

  private async reopen(): Promise<void> {
    const { lessonId } = this.study;
    const { status, text } = await this.untilAnswered('/play-sessions', { lessonId });
    if (status !== 201) throw new Error(`opening: ${status} ${text}`);
    this.sessionId = (JSON.parse(text) as { id: string }).id;
    this.seq = 0;
  }

  private async untilAnswered(path: string, body: object) {
    for (let tries = 1; ; tries += 1) {
      const answer = await this.send(path, body).catch(() => null);
      if (answer && answer.status < 500) return { ...answer, tries };
      if (tries > 1_000) throw new Error(`no answer from ${path}: ${answer?.text}`);
      await pause(50);
    }
  }

  private async send(path: string, body: object): Promise<{ status: number; text: string }> {
    const answer = await fetch(`${this.server.url}/api/v1${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${this.learner.token}`,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    return { status: answer.status, text: await answer.text() };
  }
}

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
