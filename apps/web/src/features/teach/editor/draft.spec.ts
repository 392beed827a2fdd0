import { describe, expect, it } from '@jest/globals';
import { draftFaults, quizFaults, submissionFaults } from './draft-faults.js';
import {
  courseBody,
  emptyDraft,
  emptyLecturer,
  emptyLesson,
  emptyQuestion,
  lessonsOf,
  lessonTitle,
  quizBody,
  type CourseDraft,
  type LessonDraft,
} from './draft.js';

const texts = (faults: readonly { text: string }[]): string[] => faults.map((fault) => fault.text);

function lessonOf(draft: CourseDraft): LessonDraft {
  const lesson = lessonsOf(draft)[0];
  if (lesson === undefined) throw new Error('a draft always has a lesson');
  return lesson;
}

function wholeDraft(): CourseDraft {
  const draft = emptyDraft();
  Object.assign(draft, {
    title: '三分钟讲清“三资”管理',
    category: 'rural',
    lecturers: [emptyLecturer('刘建国')],
    summary: '集体资金、资产、资源怎么管。',
  });
  const lesson = lessonOf(draft);
  lesson.mediaAssetId = 'asset-1';
  lesson.questions.push({ ...emptyQuestion('boolean'), stem: '集体资产可以不登记。' });
  lesson.passScore = 6;
  return draft;
}

describe('what is missing before a micro-course is submitted', () => {
  it('is nothing when everything is filled in and the video is ready', () => {
    expect(submissionFaults(wholeDraft(), new Map([['asset-1', 'ready']]))).toEqual([]);
  });

  it('names each missing fact of an empty draft', () => {
    expect(texts(submissionFaults(emptyDraft(), new Map()))).toEqual([
      'teach.faults.title',
      'teach.faults.category',
      'teach.faults.lecturer',
      'teach.faults.video',
    ]);
  });

  it('waits for a video that is still being processed and refuses one that failed', () => {
    const draft = wholeDraft();

    expect(texts(submissionFaults(draft, new Map([['asset-1', 'packaging']])))).toEqual([
      'teach.faults.videoWaiting',
    ]);
    expect(texts(submissionFaults(draft, new Map([['asset-1', 'failed']])))).toEqual([
      'teach.faults.videoFailed',
    ]);
  });

  it('asks for a name of each lesson where there are several, and questions where a lesson is a quiz', () => {
    const draft = wholeDraft();
    draft.chapters[0]?.lessons.push(emptyLesson('quiz'));

    expect(texts(submissionFaults(draft, new Map([['asset-1', 'ready']])))).toEqual([
      'teach.faults.lessonTitle',
      'teach.faults.questions',
      'teach.faults.lessonTitle',
    ]);
  });

  it('is a lesson where there is none', () => {
    const draft = { ...wholeDraft(), chapters: [] };

    expect(texts(submissionFaults(draft, new Map()))).toEqual(['teach.faults.lessons']);
  });

  it('lets a draft be kept with a title alone', () => {
    const draft = { ...emptyDraft(), title: '防汛抢险指挥' };

    expect(draftFaults(draft)).toEqual([]);
  });
});

describe('what is missing in a quiz', () => {
  it('is named with the number of the question', () => {
    const lesson = lessonOf(wholeDraft());
    lesson.questions.push(emptyQuestion('single'));

    expect(quizFaults(lesson)).toMatchObject([{ text: 'teach.faults.stem', values: { n: 2 } }]);
  });

  it('asks for a right answer in a multiple choice', () => {
    const lesson = lessonOf(wholeDraft());
    const question = emptyQuestion('multiple');
    question.stem = '属于“三资”的有：';
    question.options.forEach((option, index) => (option.text = `选项${String(index)}`));
    lesson.questions.push(question);

    expect(texts(quizFaults(lesson))).toEqual(['teach.faults.noAnswer']);
    question.options.slice(0, 2).forEach((option) => (option.correct = true));
    expect(quizFaults(lesson)).toEqual([]);
  });

  it('refuses two options that say the same', () => {
    const lesson = lessonOf(wholeDraft());
    const question = emptyQuestion('single');
    question.stem = '资金由谁管理？';
    question.options.forEach((option) => (option.text = '村委会'));
    lesson.questions.push(question);

    expect(texts(quizFaults(lesson))).toEqual(['teach.faults.sameOptions']);
  });

  it('refuses a pass score above what can be reached', () => {
    const lesson = lessonOf(wholeDraft());
    lesson.passScore = 11;

    expect(quizFaults(lesson)).toMatchObject([
      { text: 'teach.faults.pass', values: { total: 10 } },
    ]);
  });

  it('is nothing where there is no quiz', () => {
    expect(quizFaults(lessonOf(emptyDraft()))).toEqual([]);
  });
});

describe('what is sent', () => {
  it('is trimmed, and the only lesson carries the title of the course', () => {
    const draft = wholeDraft();
    draft.title = '  三资管理 ';

    expect(courseBody(draft)).toMatchObject({
      title: '三资管理',
      lecturers: [{ name: '刘建国' }],
      creditHundredths: null,
    });
    expect(lessonTitle(draft, lessonOf(draft))).toBe('三资管理');
    expect(quizBody(lessonOf(draft))).toMatchObject({
      passScore: 6,
      questions: [
        {
          type: 'boolean',
          options: [
            { text: '正确', correct: true },
            { text: '错误', correct: false },
          ],
        },
      ],
    });
  });
});
