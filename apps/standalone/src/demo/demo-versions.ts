import { CourseAuthoring, CourseReviews, LessonAuthoring } from '#course';
import { JobRunner } from '#platform';
import type { Publishing } from './demo-courses.js';
import { demoCourses } from './demo-lectures.js';
import { uploadClip } from './demo-media.js';

/** Some hours ago the instructor put a new recording in the place of the second lecture; a reviewer let it pass. */
export async function renewCourse(publishing: Publishing, courseId: string): Promise<void> {
  const { rooms, clock, instructor, reviewer, daysAgo } = publishing;
  const lecture = demoCourses()[0]?.lessons[1];
  clock.set(daysAgo(0.125));
  const authoring = rooms.get(CourseAuthoring, { strict: false });
  const { chapters } = await authoring.openNext(instructor, courseId);
  const lesson = chapters[0]?.lessons[1];
  if (!lecture || !lesson) throw new Error('the demo has no course to renew');
  const mediaAssetId = await uploadClip(rooms, instructor, lecture);
  await rooms
    .get(LessonAuthoring, { strict: false })
    .change(instructor, courseId, lesson.id, { mediaAssetId });
  await authoring.change(instructor, courseId, {
    tags: ['基层治理', '乡镇工作', '矛盾化解'],
    changeNote: '第 2 讲重新录制，补充了“回个话”的做法。',
  });
  await authoring.submit(instructor, courseId);
  await rooms
    .get(CourseReviews, { strict: false })
    .review(reviewer, courseId, 'approve', '新录的一讲声音清楚，同意发布。');
  await rooms.get(JobRunner, { strict: false }).runAllDue();
}
