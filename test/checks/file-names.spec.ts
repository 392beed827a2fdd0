import { describe, expect, it } from '@jest/globals';
import { faultOf, faultOfIndex } from '../../scripts/lib/file-names.mjs';

describe('a file name', () => {
  it.each([
    'libs/course/src/course-review.service.ts',
    'libs/course/src/course.service.db.spec.ts',
    'libs/course/src/index.ts',
    'libs/course/src/theme-rows.ts',
    'libs/media/src/ffmpeg/ladder.plan.ts',
    'libs/platform/src/clock/clock.ts',
    'apps/api/src/auth/auth.guard.ts',
  ])('is right: %s', (file) => {
    expect(faultOf(file)).toBeUndefined();
  });

  it.each([
    ['libs/course/src/course.helper.ts', 'closed list'],
    ['libs/course/src/course.guard.ts', 'closed list'],
    ['apps/api/src/course/course.manager.ts', 'closed list'],
    ['libs/course/src/course-utils.ts', 'no utils'],
    ['libs/common/src/index.ts', 'no utils'],
    ['libs/course/src/CourseService.ts', 'kebab-case'],
    ['libs/course/src/course.ts', 'by its suffix'],
    ['libs/course/src/review/review.service.ts', 'flat'],
  ])('is refused: %s', (file, reason) => {
    expect(faultOf(file)).toContain(reason);
  });
});

describe('the index of a room', () => {
  it('opens with what the room knows, refuses to know and emits', () => {
    expect(faultOfIndex('// Knows: x.\n// Refuses to know: y.\n// Emits: z.\n')).toBeUndefined();
  });

  it('is refused without', () => {
    expect(faultOfIndex("export { Course } from './course.entity.js';\n")).toContain('three lines');
  });
});
