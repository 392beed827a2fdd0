import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { A_PDF, anAttachment, someTerms } from '../../../test/factories/class-work.js';
import { aMember } from '../../../test/factories/member.js';
import { codeOf } from '../../../test/factories/refusal.js';
import { aTrainingClass } from '../../../test/factories/training-class.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { ActivityModule } from './activity.module.js';
import { ClassAssignments } from './class-assignment.service.js';
import { ClassMarking } from './class-marking.service.js';
import { ClassSubmissionFiles } from './class-submission-file.service.js';
import { ClassSubmissions } from './class-submission.service.js';

let rooms: Rooms;
let assignments: ClassAssignments;
let submissions: ClassSubmissions;
let files: ClassSubmissionFiles;
let marking: ClassMarking;
let start: Date;
beforeAll(async () => {
  rooms = await startRooms([ActivityModule]);
  assignments = rooms.get(ClassAssignments);
  submissions = rooms.get(ClassSubmissions);
  files = rooms.get(ClassSubmissionFiles);
  marking = rooms.get(ClassMarking);
  start = rooms.clock.now();
}, 60_000);
afterEach(() => rooms.clock.set(start));
afterAll(() => rooms.close());

const DAY_MS = 86_400_000;
const page = { page: 1, pageSize: 20 };
const essay = '通过这次学习，我对组织工作有了新的认识。';

async function anAssignment(wish: Partial<ReturnType<typeof someTerms>> = {}) {
  const { member, actor: learner, unit } = await aMember(rooms);
  const made = await aTrainingClass(rooms, { unit, members: [member] });
  const terms = { ...someTerms(rooms), ...wish };
  const { id } = await assignments.set(made.teacher, made.classId, terms);
  return { ...made, learner, id, terms };
}

/** With the organiser's view of what came in. */
async function handedIn(wish: Parameters<typeof anAssignment>[0] = {}) {
  const made = await anAssignment(wish);
  await submissions.handIn(made.learner, made.classId, { id: made.id, text: essay });
  const { items } = await marking.list(
    made.teacher,
    made.classId,
    { id: made.id, filter: 'handed-in' },
    page,
  );
  return { ...made, submissionId: items[0]?.submissionId ?? '' };
}

describe('an assignment', () => {
  it('is written as a draft that nobody else sees, and handed in as often as one likes until it is due', async () => {
    const { classId, id, learner, teacher } = await anAssignment();

    await submissions.saveDraft(learner, classId, { id, text: '通过' });
    const drafted = await marking.list(teacher, classId, { id, filter: null }, page);
    expect(drafted.items).toMatchObject([{ submissionId: null, state: null }]);
    expect(await submissions.find(learner, classId, id)).toMatchObject({
      state: 'draft',
      draft: '通过',
      open: true,
    });

    await submissions.handIn(learner, classId, { id, text: essay });
    const again = await submissions.handIn(learner, classId, { id, text: `${essay}再补充一点。` });
    expect(again).toMatchObject({ state: 'handed-in', late: false, words: 26, open: true });
    const [view] = await assignments.list(teacher, classId);
    expect(view).toMatchObject({ handedIn: 1, people: 1, marked: 0, late: 0 });
  });

  it('is refused with too few words, and with nothing', async () => {
    const { classId, id, learner } = await anAssignment();

    expect(await codeOf(submissions.handIn(learner, classId, { id, text: '好' }))).toBe(
      'class-work.not-ready',
    );
    expect(await codeOf(submissions.handIn(learner, classId, { id, text: ' \n' }))).toBe(
      'class-work.not-ready',
    );
  });

  it('handed in after it was due is late, and cannot be handed in once more', async () => {
    const { classId, id, learner, terms } = await anAssignment();
    rooms.clock.set(new Date(terms.dueAt.getTime() + 1));

    const work = await submissions.handIn(learner, classId, { id, text: essay });

    expect(work).toMatchObject({ state: 'handed-in', late: true, open: false });
    expect(await codeOf(submissions.handIn(learner, classId, { id, text: essay }))).toBe(
      'class-work.hand-in-closed',
    );
    expect(await codeOf(submissions.saveDraft(learner, classId, { id, text: essay }))).toBe(
      'class-work.hand-in-closed',
    );
  });

  it('sent back may be handed in again after it was due, and is not late for that', async () => {
    const { classId, id, learner, teacher, submissionId, terms } = await handedIn();
    rooms.clock.set(new Date(terms.dueAt.getTime() + DAY_MS));
    expect(await codeOf(marking.sendBack(teacher, classId, submissionId, ' '))).toBe(
      'class-work.comment-required',
    );

    await marking.sendBack(teacher, classId, submissionId, '请结合本单位实际');

    expect(await submissions.find(learner, classId, id)).toMatchObject({
      state: 'returned',
      comment: '请结合本单位实际',
      open: true,
    });
    const mark = { passed: true, points: null, comment: '' };
    expect(await codeOf(marking.mark(teacher, classId, submissionId, mark))).toBe(
      'class-work.not-handed-in',
    );
    const work = await submissions.handIn(learner, classId, { id, text: `${essay}联系实际。` });
    expect(work).toMatchObject({ state: 'handed-in', late: false });
  });

  it('that is marked is closed, and counts for the closing of the class', async () => {
    const { classId, id, learner, teacher, submissionId } = await handedIn();
    const doneOf = async () =>
      (await marking.assignmentsDone(classId, [learner.memberId])).get(learner.memberId);
    expect(await doneOf()).toEqual({ done: 1, total: 1, unmarked: 1 });

    await marking.mark(teacher, classId, submissionId, {
      passed: false,
      points: null,
      comment: '过于简略',
    });
    expect(await doneOf()).toEqual({ done: 0, total: 1, unmarked: 0 });
    await marking.mark(teacher, classId, submissionId, {
      passed: true,
      points: null,
      comment: '有思考',
    });

    expect(await doneOf()).toEqual({ done: 1, total: 1, unmarked: 0 });
    expect(await submissions.find(learner, classId, id)).toMatchObject({
      state: 'marked',
      passed: true,
      comment: '有思考',
      markedByName: teacher.name,
      open: false,
    });
    expect(await codeOf(submissions.handIn(learner, classId, { id, text: essay }))).toBe(
      'class-work.hand-in-closed',
    );
  });

  it('by points takes points, and keeps its way of marking once something came in', async () => {
    const { classId, id, teacher, submissionId, terms } = await handedIn({ fullPoints: null });
    const byPoints = { ...terms, fullPoints: 100 };
    expect(await codeOf(assignments.change(teacher, classId, id, byPoints))).toBe(
      'class-work.assignment-invalid',
    );

    const points = await handedIn();
    expect(
      await codeOf(
        marking.mark(teacher, classId, submissionId, { passed: null, points: 90, comment: '' }),
      ),
    ).toBe('class-work.mark-invalid');
    expect(points.submissionId).not.toBe('');
  });

  it('that is withdrawn asks nothing more of anybody', async () => {
    const { classId, id, learner, teacher } = await anAssignment();

    await assignments.withdraw(teacher, classId, id, '并入结业论文');

    expect(await submissions.list(learner, classId)).toEqual([]);
    expect(await codeOf(submissions.handIn(learner, classId, { id, text: essay }))).toBe(
      'class-work.assignment-withdrawn',
    );
    const standing = await marking.assignmentsDone(classId, [learner.memberId]);
    expect(standing.get(learner.memberId)).toMatchObject({ total: 0 });
  });

  it.each([
    ['due in the past', { dueAt: new Date(0) }],
    ['of more words at least than at most', { minWords: 10, maxWords: 5 }],
    ['without a name', { title: ' \u200b' }],
  ])('%s is refused', async (_, wish) => {
    const { classId, teacher, terms } = await anAssignment();

    expect(await codeOf(assignments.set(teacher, classId, { ...terms, ...wish }))).toBe(
      'class-work.assignment-invalid',
    );
  });

  it('is none of the business of another unit, another class, or a colleague', async () => {
    const { classId, id, unit, submissionId, terms } = await handedIn();
    const other = await handedIn();
    const colleague = (await aMember(rooms, { unit })).actor;
    const code = 'activity.class-not-found';
    const mark = { passed: true, points: null, comment: '' };

    for (const stranger of [other.organiser, other.teacher, other.learner, colleague]) {
      expect(await codeOf(assignments.list(stranger, classId))).toBe(code);
      expect(await codeOf(assignments.change(stranger, classId, id, terms))).toBe(code);
      expect(await codeOf(marking.find(stranger, classId, submissionId))).toBe(code);
      expect(await codeOf(marking.mark(stranger, classId, submissionId, mark))).toBe(code);
      expect(await codeOf(submissions.find(stranger, classId, id))).toBe(code);
      expect(await codeOf(submissions.saveDraft(stranger, classId, { id, text: '' }))).toBe(code);
    }
    expect(await codeOf(marking.find(other.teacher, other.classId, submissionId))).toBe(
      'class-work.submission-not-found',
    );
    expect(await codeOf(submissions.find(other.learner, other.classId, id))).toBe(
      'class-work.assignment-not-found',
    );
  });
});

describe('a file beside the text', () => {
  const add = async (
    made: Awaited<ReturnType<typeof anAssignment>>,
    name?: string,
    bytes = A_PDF,
  ) =>
    files.add(made.learner, made.classId, {
      id: made.id,
      uploadId: await anAttachment(rooms, made.learner, name, bytes),
    });

  it('is handed in with it, and fetched by who marks it', async () => {
    const made = await anAssignment();
    const { classId, id, learner, teacher } = made;

    const file = await add(made);
    await submissions.handIn(learner, classId, { id, text: '' });

    const [listed] = await marking.files(teacher, classId, id);
    expect(listed).toMatchObject({ fileName: '学习心得.pdf', name: learner.name });
    const submissionId = listed?.submissionId ?? '';
    const asked = { submissionId, fileId: file.id };
    const download = await files.handedIn(teacher, classId, asked);
    expect(download).toMatchObject({ contentType: 'application/pdf', fileName: '学习心得.pdf' });
    expect(await text(download.stream)).toBe(A_PDF.toString());
  });

  it('of the draft is nobody else’s, and one that is taken out stays with what was handed in until the next time', async () => {
    const made = await anAssignment();
    const { classId, id, learner, teacher } = made;
    const first = await add(made);
    await submissions.handIn(learner, classId, { id, text: essay });
    const second = await add(made, '补充.pdf');
    await files.remove(learner, classId, id, first.id);

    const names = async () =>
      (await marking.files(teacher, classId, id)).map(({ fileName }) => fileName);
    expect(await names()).toEqual(['学习心得.pdf']);
    const mine = await submissions.find(learner, classId, id);
    expect(mine.files.map((file) => file.id)).toEqual([second.id]);

    await submissions.handIn(learner, classId, { id, text: essay });
    expect(await names()).toEqual(['补充.pdf']);
    expect(await codeOf(files.mine(learner, classId, { id, fileId: first.id }))).toBe(
      'class-work.file-not-found',
    );
  });

  it.each([
    ['a page that calls itself a picture', '照片.jpg', Buffer.from('<script>alert(1)</script>')],
    ['a drawing with a script', 'a.svg', Buffer.from('<svg onload="alert(1)"/>')],
    ['a picture where Word or PDF is wanted', 'a.png', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['a program', 'a.exe', Buffer.from('MZ')],
    ['a PDF called Word', 'a.docx', A_PDF],
  ])('UP-03 %s is refused', async (_, name, bytes) => {
    const made = await anAssignment();

    expect(await codeOf(add(made, name, bytes))).toBe('class-work.file-refused');
    expect((await submissions.find(made.learner, made.classId, made.id)).files).toEqual([]);
  });

  it('beyond the fifth is refused', async () => {
    const made = await anAssignment();
    for (let at = 0; at < 5; at += 1) await add(made, `附件${at}.pdf`);

    expect(await codeOf(add(made))).toBe('class-work.too-many-files');
  });

  it('of somebody else cannot be fetched, nor his upload taken', async () => {
    const made = await anAssignment();
    const other = await anAssignment();
    const file = await add(made);
    await submissions.handIn(made.learner, made.classId, { id: made.id, text: essay });
    const [{ submissionId } = { submissionId: '' }] = await marking.files(
      made.teacher,
      made.classId,
      made.id,
    );

    const asked = { submissionId, fileId: file.id };
    expect(await codeOf(files.handedIn(other.teacher, other.classId, asked))).toBe(
      'class-work.file-not-found',
    );
    expect(
      await codeOf(files.mine(other.learner, other.classId, { id: other.id, fileId: file.id })),
    ).toBe('class-work.file-not-found');
    const uploadId = await anAttachment(rooms, made.learner);
    expect(await codeOf(files.add(other.learner, other.classId, { id: other.id, uploadId }))).toBe(
      'media.upload-not-found',
    );
  });
});
