import {
  ClassAssignments,
  ClassImports,
  ClassMarking,
  ClassNotices,
  ClassSubmissionFiles,
  ClassSubmissions,
} from '#activity';
import type { Actor } from '#platform';
import { anAttachment, aSheetUpload, someTerms } from '../factories/class-work.js';
import { aMember } from '../factories/member.js';
import { aTrainingClass } from '../factories/training-class.js';
import type { AccessRow, AccessRows, Ids } from './access-row.js';
import type { Identity } from './identities.js';
import type { World } from './world.js';

/** Whoever is on the list of the class of unit A. */
const LISTED = ['learner', 'instructor', 'reviewer'] as const;

const essay = '通过学习，对工作有了新的认识。';

interface Place {
  classId: string;
  organiser: Actor;
  /** One of its list. */
  learner: Actor;
}

/** A class of unit A with three of the ten on its list, and one of unit B with a stranger. */
function classOf(world: World, unit: 'a' | 'b', row: number): Promise<Place> {
  return world.once(`class of ${unit} for ${row}`, async () => {
    const { server } = world;
    const { member, actor } = await aMember(server, { unit: world[unit] });
    const listed = unit === 'a' ? LISTED.map((who) => world.people[who].member) : [member];
    const { classId, organiser } = await aTrainingClass(server, {
      unit: world[unit],
      members: listed,
      state: 'enrolling',
    });
    const learner = unit === 'a' ? world.people.learner.actor : actor;
    return { classId, organiser, learner };
  });
}

type Make = (world: World, place: Place, who: Identity) => Promise<Ids>;

const nothing: Make = () => Promise.resolve({});

let rows = 0;

/** Of the class of A, and of B; for what changes something, an object of its own per call. */
function about(make: Make = nothing): Pick<AccessRow, 'own' | 'other'> {
  rows += 1;
  const row = rows;
  const at = (unit: 'a' | 'b') => async (world: World, who: Identity) => {
    const place = await classOf(world, unit, row);
    return { id: place.classId, ...(await make(world, place, who)) };
  };
  return { own: at('a'), other: at('b') };
}

/** The same one for everybody, for what changes nothing. */
function kept(make: Make = nothing): Pick<AccessRow, 'own' | 'other'> {
  const at = (unit: 'a' | 'b') => async (world: World, who: Identity) => {
    const place = await classOf(world, unit, 0);
    const made = await world.once(`${unit} ${make.name}`, () => make(world, place, who));
    return { id: place.classId, ...made };
  };
  return { own: at('a'), other: at('b') };
}

const aNotice: Make = async ({ server }, { classId, organiser }) => {
  const notice = { title: '集合通知', body: '八点半集合。', groupNo: null };
  return { noticeId: (await server.get(ClassNotices).send(organiser, classId, notice)).id };
};

const anAssignment: Make = async ({ server }, { classId, organiser }) => {
  const terms = someTerms(server);
  const { id } = await server.get(ClassAssignments).set(organiser, classId, terms);
  return { assignmentId: id };
};

/** Handed in by the learner, with a file. */
const aSubmission: Make = async (world, place, who) => {
  const { server } = world;
  const { classId, organiser, learner } = place;
  const { assignmentId = '' } = await anAssignment(world, place, who);
  const uploadId = await anAttachment(server, learner);
  const work = { id: assignmentId, uploadId };
  const { id: fileId } = await server.get(ClassSubmissionFiles).add(learner, classId, work);
  await server.get(ClassSubmissions).handIn(learner, classId, { id: assignmentId, text: essay });
  const [file] = await server.get(ClassMarking).files(organiser, classId, assignmentId);
  return { assignmentId, fileId, submissionId: file?.submissionId ?? '' };
};

/** One that the caller may write, with a file of his where he is on the list. */
const ownWork: Make = async (world, place, who) => {
  const ids = await anAssignment(world, place, who);
  const { assignmentId = '' } = ids;
  const mine =
    LISTED.some((one) => one === who) &&
    place.learner.memberId === world.people.learner.actor.memberId;
  const actor = mine ? world.people[who].actor : place.learner;
  const uploadId = await anAttachment(world.server, actor);
  const wish = { id: assignmentId, uploadId };
  const { id: fileId } = await world.server
    .get(ClassSubmissionFiles)
    .add(actor, place.classId, wish);
  return { assignmentId, fileId };
};

const anUpload: Make = async (world, place, who) => ({
  ...(await anAssignment(world, place, who)),
  uploadId: await anAttachment(world.server, world.people[who].actor),
});

const aSheet: Make = async ({ server, people }, _, who) => ({
  uploadId: await aSheetUpload(server, people[who].actor),
});

const anImport: Make = async ({ server }, { classId, organiser }) => {
  const uploadId = await aSheetUpload(server, organiser);
  const wish = { kind: 'timetable', uploadId } as const;
  return { importId: (await server.get(ClassImports).start(organiser, classId, wish)).id };
};

/** Who runs the class: administrators of unit A, of unit B; to everybody else it does not exist. */
const run = (done: number): AccessRow['expect'] => ({
  //        none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
  own: `    401  401  404  404  404  ${done}  404  ${done}  404  404`,
  other: `  401  401  404  404  404  404  ${done}  404  404  404`,
  missing: '401  401  404  404  404  404  404  404  404  404',
});

/** Who is on the list of the class of A; nobody of the ten is on that of B. */
const attend = (done: number): AccessRow['expect'] => ({
  //        none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
  own: `    401  401  ${done}  ${done}  ${done}  404  404  404  404  404`,
  other: '  401  401  404…',
  missing: '401  401  404…',
});

const notice = () => ({ title: '集合通知', body: '八点半在一教室集合。', groupNo: null });
const reason = () => ({ reason: '时间有误' });
const assignment = () => ({
  title: '学习心得',
  body: '',
  dueAt: '2026-06-30T10:00:00Z',
  fileTypes: ['pdf'],
  required: true,
});
const text = () => ({ text: essay });
const mark = () => ({ passed: true, comment: '' });

/** What goes on inside a training class. */
export const classWorkRows: AccessRows = {
  'GET /me/classes/{id}': { ...kept(), expect: attend(200) },

  'GET /classes/{id}/notices': { ...kept(), expect: run(200) },
  'POST /classes/{id}/notices': { ...about(), body: notice, expect: run(201) },
  'POST /classes/{id}/notices/{noticeId}/withdrawal': {
    ...about(aNotice),
    body: reason,
    expect: run(204),
  },
  'GET /classes/{id}/notices/{noticeId}/readers': {
    ...kept(aNotice),
    query: () => ({ read: 'false' }),
    expect: run(200),
  },
  'GET /me/classes/{id}/notices': { ...kept(), expect: attend(200) },
  'POST /me/classes/{id}/notices/{noticeId}/reading': { ...about(aNotice), expect: attend(204) },

  'GET /classes/{id}/groups': { ...kept(), expect: run(200) },
  'POST /classes/{id}/groups/split': {
    ...about(),
    body: () => ({ groups: 1 }),
    expect: run(200),
  },
  'PUT /classes/{id}/groups': {
    ...about((_, { learner }) => Promise.resolve({ memberId: learner.memberId })),
    body: ({ memberId = 'nobody-has-this' }) => ({ placements: [{ memberId, groupNo: 1 }] }),
    expect: run(200),
  },
  'PUT /classes/{id}/members/{memberId}/duty': {
    ...about((_, { learner }) => Promise.resolve({ memberId: learner.memberId })),
    body: () => ({ duty: 'monitor' }),
    expect: run(200),
  },
  'GET /me/classes/{id}/groups': { ...kept(), expect: attend(200) },

  'GET /classes/{id}/assignments': { ...kept(), expect: run(200) },
  'POST /classes/{id}/assignments': { ...about(), body: assignment, expect: run(201) },
  'PATCH /classes/{id}/assignments/{assignmentId}': {
    ...about(anAssignment),
    body: assignment,
    expect: run(200),
  },
  'POST /classes/{id}/assignments/{assignmentId}/withdrawal': {
    ...about(anAssignment),
    body: reason,
    expect: run(204),
  },
  'GET /classes/{id}/assignments/{assignmentId}/submissions': {
    ...kept(aSubmission),
    expect: run(200),
  },
  'GET /classes/{id}/assignments/{assignmentId}/files': { ...kept(aSubmission), expect: run(200) },
  'GET /classes/{id}/submissions/{submissionId}': { ...kept(aSubmission), expect: run(200) },
  'POST /classes/{id}/submissions/{submissionId}/mark': {
    ...about(aSubmission),
    body: mark,
    expect: run(200),
  },
  'POST /classes/{id}/submissions/{submissionId}/return': {
    ...about(aSubmission),
    body: () => ({ comment: '请补充' }),
    expect: run(200),
  },
  'GET /classes/{id}/submissions/{submissionId}/files/{fileId}': {
    ...kept(aSubmission),
    expect: run(200),
  },
  'GET /me/classes/{id}/assignments': { ...kept(), expect: attend(200) },
  'GET /me/classes/{id}/assignments/{assignmentId}': {
    ...kept(anAssignment),
    expect: attend(200),
  },
  'PUT /me/classes/{id}/assignments/{assignmentId}/draft': {
    ...about(anAssignment),
    body: text,
    expect: attend(200),
  },
  'POST /me/classes/{id}/assignments/{assignmentId}/submission': {
    ...about(anAssignment),
    body: text,
    expect: attend(200),
  },
  'POST /me/classes/{id}/assignments/{assignmentId}/files': {
    ...about(anUpload),
    body: ({ uploadId }) => ({ uploadId: uploadId ?? 'nobody-has-this' }),
    expect: attend(201),
  },
  'DELETE /me/classes/{id}/assignments/{assignmentId}/files/{fileId}': {
    ...about(ownWork),
    expect: attend(204),
  },
  'GET /me/classes/{id}/assignments/{assignmentId}/files/{fileId}': {
    ...about(ownWork),
    expect: attend(200),
  },

  'GET /classes/{id}/import-templates/{kind}': {
    ...about(() => Promise.resolve({ kind: 'members' })),
    missing: () => ({ id: 'nobody-has-this', kind: 'members' }),
    expect: run(200),
  },
  'GET /classes/{id}/imports': { ...kept(), expect: run(200) },
  'POST /classes/{id}/imports': {
    ...about(aSheet),
    body: ({ uploadId }) => ({ kind: 'timetable', uploadId: uploadId ?? 'nobody-has-this' }),
    expect: run(201),
  },
  'GET /classes/{id}/imports/{importId}': { ...kept(anImport), expect: run(200) },
  'GET /classes/{id}/imports/{importId}/rows': { ...kept(anImport), expect: run(200) },
  'POST /classes/{id}/imports/{importId}/confirmation': {
    ...about(anImport),
    body: () => ({}),
    expect: run(200),
  },
  'POST /classes/{id}/imports/{importId}/cancellation': { ...about(anImport), expect: run(204) },
};
