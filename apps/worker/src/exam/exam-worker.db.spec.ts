import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CourseAuthoring, LessonAuthoring } from '#course';
import { Attempts, Quizzes } from '#exam';
import { aDraft } from '../../../../test/factories/course.js';
import { anExam, aPaper } from '../../../../test/factories/exam.js';
import { anActor } from '../../../../test/factories/media.js';
import { type Rooms, startRooms } from '../../../../test/harness/start-rooms.js';
import { CloseOverdueProcessor } from './close-overdue.processor.js';
import { ExamWorkerModule } from './exam-worker.module.js';
import { RemoveQuizListener } from './remove-quiz.listener.js';

let rooms: Rooms;
beforeAll(async () => {
  rooms = await startRooms([ExamWorkerModule]);
});
afterAll(() => rooms.close());

const rowsOf = (table: string) =>
  rooms.database.manager.query<object[]>(`SELECT id FROM ${table} ORDER BY id`);
const papers = () => Promise.all(['exam', 'question', 'question_version'].map(rowsOf));

async function aLessonWithQuiz() {
  const made = await aDraft(rooms);
  const [lessonId = ''] = made.lessonIds;
  await rooms.get(Quizzes).save(made.owner, made.courseId, lessonId, aPaper());
  return { ...made, lessonId };
}

describe('a quiz', () => {
  it('goes with its lesson, and with its course', async () => {
    const before = await papers();
    const one = await aLessonWithQuiz();
    const other = await aLessonWithQuiz();

    await rooms.get(LessonAuthoring).remove(one.owner, one.courseId, one.lessonId);
    await rooms.get(CourseAuthoring).remove(other.owner, other.courseId);
    await rooms.drain();

    expect(await papers()).toEqual(before);
  });

  it('is no matter when it is told twice, or when there was none', async () => {
    const { lessonId } = await aLessonWithQuiz();
    const listener = rooms.get(RemoveQuizListener);

    await listener.handle({ lessonId });
    await listener.handle({ lessonId });

    expect((await rooms.get(Quizzes).forEditor([lessonId])).size).toBe(0);
  });
});

describe('the recurring job', () => {
  it('closes what is over, and has nothing to do the second time', async () => {
    const member = anActor(null);
    const { attempt } = await rooms.get(Attempts).start(member, await anExam(rooms));
    rooms.clock.set(new Date(attempt.deadline.getTime() + 60_000));

    const first = await rooms.get(CloseOverdueProcessor).process();
    const second = await rooms.get(CloseOverdueProcessor).process();

    expect([first, second]).toEqual([undefined, 'no-longer-needed']);
    expect(await rooms.get(Attempts).find(member, attempt.id)).toMatchObject({ state: 'closed' });
  });
});
