import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Unit } from '#organisation';
import { type Actor, AuditRecord } from '#platform';
import { aMember } from '../../../test/factories/member.js';
import { aLesson } from '../../../test/factories/study.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { CourseAudience } from './course-audience.service.js';
import { CourseAudienceSetting } from './course-audience-setting.service.js';
import { CourseCatalogue } from './course-catalogue.service.js';
import { CourseModule } from './course.module.js';

let rooms: Rooms;
let setting: CourseAudienceSetting;
let county: Unit;
let finance: Unit;
let education: Unit;
let owner: Actor;
let platform: Actor;

beforeAll(async () => {
  rooms = await startRooms([CourseModule]);
  setting = rooms.get(CourseAudienceSetting);
  county = await aUnit(rooms);
  finance = await aUnit(rooms, { parent: county });
  education = await aUnit(rooms, { parent: county });
  ({ actor: owner } = await aMember(rooms, { unit: finance, roles: ['instructor'] }));
  ({ actor: platform } = await aMember(rooms, { unit: county, roles: ['platform-admin'] }));
});
afterAll(() => rooms.close());

const aCourse = async () => (await aLesson(rooms, { ownerId: owner.memberId })).courseId;
const code = (text: string) => expect.objectContaining({ code: text });

describe('the audience of a course', () => {
  it('is set by its owner, holds at once in list and page, and is taken back', async () => {
    const courseId = await aCourse();
    const { member } = await aMember(rooms, { unit: education });
    const seen = async () => {
      const { items } = await rooms
        .get(CourseCatalogue)
        .list(member.id, { page: 1, pageSize: 100 });
      const page = await rooms.get(CourseCatalogue).find(member.id, courseId);
      return [items.some((course) => course.courseId === courseId), page !== null];
    };

    const { targets } = await setting.set(owner, courseId, [{ unitId: finance.id }]);
    expect(targets.map(({ text }) => text)).toEqual([`${finance.name}及下属全体人员`]);
    expect(await seen()).toEqual([false, false]);

    await setting.set(owner, courseId, []);
    expect(await seen()).toEqual([true, true]);
    const audit = { action: 'course.audience', subjectId: courseId };
    expect(await rooms.database.repository(AuditRecord).countBy(audit)).toBe(2);
  });

  it('is of people of the subtrees in which its owner teaches', async () => {
    const courseId = await aCourse();

    for (const unit of [county, education]) {
      await expect(setting.set(owner, courseId, [{ unitId: unit.id }])).rejects.toEqual(
        code('organisation.unit-not-found'),
      );
    }
    expect((await setting.find(owner, courseId)).units).toContainEqual({
      id: finance.id,
      name: finance.name,
    });
  });

  it('is not for another teacher, and for nobody without the role', async () => {
    const courseId = await aCourse();
    const other = (await aMember(rooms, { unit: finance, roles: ['instructor'] })).actor;
    const admin = (await aMember(rooms, { unit: finance, roles: ['unit-admin'] })).actor;

    await expect(setting.set(other, courseId, [])).rejects.toEqual(code('course.not-found'));
    await expect(setting.find(other, courseId)).rejects.toEqual(code('course.not-found'));
    await expect(setting.set(admin, courseId, [])).rejects.toEqual(
      code('assignment.audience-forbidden'),
    );
  });

  it('that the platform has set is not undone by the owner', async () => {
    const courseId = await aCourse();
    await setting.set(platform, courseId, [{ unitId: county.id, seniorityTo: 56 }]);

    await expect(setting.set(owner, courseId, [])).rejects.toEqual(
      code('assignment.audience-of-others'),
    );
    expect(await rooms.get(CourseAudience).mayStudy(owner.memberId, courseId)).toBe(false);
  });
});
