import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditRecord, newId } from '#platform';
import { aDraft, aPublishedCourse } from '../../../test/factories/course.js';
import { anActor, anInstructor } from '../../../test/factories/media.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { CategoryTree } from './category-tree.service.js';
import { Categories } from './category.service.js';
import { CourseAuthoring } from './course-authoring.service.js';
import { CourseCatalogue } from './course-catalogue.service.js';
import { CourseModule } from './course.module.js';

let rooms: Rooms;
const admin = anActor('platform-admin');
beforeAll(async () => {
  rooms = await startRooms([CourseModule]);
});
afterAll(() => rooms.close());

const categories = () => rooms.get(Categories);
const tree = () => rooms.get(CategoryTree);
const add = (name: string, parentCode: string | null = null) =>
  categories().add(admin, { name, parentCode });
const names = async (below: string) => {
  const codes = await tree().subtree(below);
  return (await tree().list()).filter(({ code }) => codes.includes(code)).map(({ name }) => name);
};
const stored = async () => JSON.stringify(await tree().list());

describe('the category tree', () => {
  it('begins with the themes of cadre training', async () => {
    expect((await tree().list()).slice(0, 4)).toMatchObject([
      { code: 'theory', name: '党的创新理论', parentCode: null, depth: 0, closed: false },
      { code: 'party-spirit' },
      { code: 'ability' },
      { code: 'knowledge' },
    ]);
  });

  it('grows, is renamed and put in order', async () => {
    const top = await add('专题');
    const first = await add(' 党史 ', top.code);
    const second = await add('国史', top.code);

    await categories().change(admin, first.code, { name: '中共党史' });
    await categories().move(admin, second.code, { parentCode: top.code, before: first.code });

    expect(await names(top.code)).toEqual(['专题', '国史', '中共党史']);
    expect(await rooms.database.repository(AuditRecord).countBy({ subjectId: second.code })).toBe(
      2,
    );
  });

  it('moves with all that is below', async () => {
    const top = await add('移动');
    const middle = await add('中', top.code);
    await add('下', middle.code);
    const other = await add('别处');

    await categories().move(admin, middle.code, { parentCode: other.code, before: null });

    expect([await names(top.code), await names(other.code)]).toEqual([
      ['移动'],
      ['别处', '中', '下'],
    ]);
  });

  it.each([null, 'learner', 'instructor', 'reviewer', 'unit-admin'] as const)(
    'is not for a %s to change',
    async (role) => {
      const actor = anActor(role);
      const forbidden = { code: 'course.category-forbidden' };
      const before = await stored();

      await expect(categories().add(actor, { name: '新' })).rejects.toMatchObject(forbidden);
      await expect(categories().change(actor, 'theory', { name: '新' })).rejects.toMatchObject(
        forbidden,
      );
      await expect(
        categories().move(actor, 'theory', { parentCode: null, before: null }),
      ).rejects.toMatchObject(forbidden);
      await expect(categories().remove(actor, 'theory')).rejects.toMatchObject(forbidden);
      await expect(categories().usage(actor)).rejects.toMatchObject(forbidden);
      expect(await stored()).toBe(before);
    },
  );

  it('refuses two of one name side by side, and nothing that has no name', async () => {
    const top = await add('同名');
    await add('甲', top.code);
    const other = await add('乙', top.code);

    const exists = { code: 'course.category-exists' };
    await expect(add('甲', top.code)).rejects.toMatchObject(exists);
    await expect(categories().change(admin, other.code, { name: '甲 ' })).rejects.toMatchObject(
      exists,
    );
    await expect(add(' \t ')).rejects.toMatchObject({ code: 'course.invalid' });
  });

  it('refuses what is too deep, below itself, or not there', async () => {
    let code: string | null = null;
    const line: string[] = [];
    for (const name of ['一', '二', '三', '四']) {
      ({ code } = await add(`深${name}`, code));
      line.push(code);
    }

    await expect(add('深五', code)).rejects.toMatchObject({ code: 'course.category-too-deep' });
    await expect(
      categories().move(admin, line[0] ?? '', { parentCode: line[2] ?? '', before: null }),
    ).rejects.toMatchObject({ code: 'course.category-move-impossible' });
    const missing = { code: 'course.category-not-found' };
    await expect(add('无根', newId())).rejects.toMatchObject(missing);
    await expect(categories().change(admin, newId(), { name: '无' })).rejects.toMatchObject(
      missing,
    );
    await expect(categories().remove(admin, newId())).rejects.toMatchObject(missing);
  });

  it('stays whole when two move two into each other at the same moment', async () => {
    const [one, other] = [await add('互一'), await add('互二')];

    const moves = await Promise.allSettled([
      categories().move(admin, one.code, { parentCode: other.code, before: null }),
      categories().move(admin, other.code, { parentCode: one.code, before: null }),
    ]);

    expect(moves.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('a category that courses name', () => {
  it('is closed and never deleted', async () => {
    const { code } = await add('旧分类');
    await aPublishedCourse(rooms, { category: code });

    await expect(categories().remove(admin, code)).rejects.toMatchObject({
      code: 'course.category-in-use',
    });
    const closed = await categories().change(admin, code, { closed: true });

    expect(closed.closed).toBe(true);
    await expect(tree().requireOpen(code)).rejects.toMatchObject({ code: 'course.invalid' });
    expect(await categories().usage(admin)).toMatchObject({ [code]: 1 });
  });

  it('takes no new course once it is closed, and keeps those that it has', async () => {
    const { code } = await add('停用');
    const { owner, courseId } = await aDraft(rooms, { category: code });
    const other = await aDraft(rooms);
    await categories().change(admin, code, { closed: true });

    const authoring = rooms.get(CourseAuthoring);
    const refused = { code: 'course.invalid' };
    await expect(authoring.create(owner, { title: '新', category: code })).rejects.toMatchObject(
      refused,
    );
    await expect(
      authoring.change(other.owner, other.courseId, { category: code }),
    ).rejects.toMatchObject(refused);
    await expect(
      authoring.change(other.owner, other.courseId, { category: 'no-such' }),
    ).rejects.toMatchObject(refused);
    const kept = await authoring.change(owner, courseId, { category: code, title: '改名' });
    expect(kept).toMatchObject({ category: code, title: '改名' });
  });

  it('closes what is below it, and opens it again', async () => {
    const top = await add('关上');
    const below = await add('在下', top.code);

    await categories().change(admin, top.code, { closed: true });
    await expect(tree().requireOpen(below.code)).rejects.toMatchObject({ code: 'course.invalid' });
    await categories().change(admin, top.code, { closed: false });

    await expect(tree().requireOpen(below.code)).resolves.toBeUndefined();
  });

  it('is deleted only while nothing stands below it', async () => {
    const top = await add('空');
    const below = await add('空下', top.code);

    await expect(categories().remove(admin, top.code)).rejects.toMatchObject({
      code: 'course.category-in-use',
    });
    await categories().remove(admin, below.code);
    await categories().remove(admin, top.code);

    expect(await tree().subtree(top.code)).toEqual([]);
  });

  it('is how its courses are found, with those below it', async () => {
    const top = await add('廉政教育');
    const below = await add('案例', top.code);
    const { courseId } = await aPublishedCourse(rooms, { category: below.code });

    for (const filter of [{ category: top.code }, { query: '廉政' }, { query: '案例' }]) {
      const page = { page: 1, pageSize: 20, ...filter };
      const { items } = await rooms.get(CourseCatalogue).list(newId(), page);
      expect(items.map((course) => course.courseId)).toEqual([courseId]);
    }
  });
});

describe('what a category says of its courses', () => {
  it('holds for those below until they say otherwise', async () => {
    const top = await add('政策');
    const below = await add('细则', top.code);

    await categories().change(admin, top.code, {
      policy: { completionThreshold: 95, allowedRates: [1.5, 1, 1], orderLock: true },
    });
    await categories().change(admin, below.code, {
      policy: { completionThreshold: 100, firstViewSeeking: false },
    });
    await categories().change(admin, below.code, { policy: { completionThreshold: null } });

    const view = (await tree().list()).find(({ code }) => code === below.code);
    expect(view?.policy).toMatchObject({ completionThreshold: null, firstViewSeeking: false });
    expect(view?.effective).toEqual({
      completionThreshold: 95,
      allowedRates: [1, 1.5],
      firstViewSeeking: false,
      orderLock: true,
    });
  });

  it('is what a course of it has that says nothing itself', async () => {
    const { code } = await add('默认');
    const policy = { completionThreshold: 100, allowedRates: [1], orderLock: true };
    await categories().change(admin, code, { policy });

    const author = anInstructor();
    const silent = await rooms
      .get(CourseAuthoring)
      .create(author, { title: '听从', category: code });
    const said = await rooms.get(CourseAuthoring).create(author, {
      title: '另说',
      category: code,
      completionThreshold: 90,
      orderLock: false,
    });

    expect(silent).toMatchObject(policy);
    expect(said).toMatchObject({ completionThreshold: 90, allowedRates: [1], orderLock: false });
  });

  it.each([[{ completionThreshold: 42 }], [{ allowedRates: [3, 1] }], [{ allowedRates: [2] }]])(
    'is refused when no course could say it: %j',
    async (policy) => {
      await expect(categories().change(admin, 'theory', { policy })).rejects.toMatchObject({
        code: 'course.invalid',
      });
    },
  );
});
