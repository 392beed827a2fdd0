import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { findChromium, openStage, type Stage } from './browser.js';

const WALK_MS = 240_000;
const chromium = findChromium();
const NAME = '年轻干部综合能力提升培训班';

let stage: Stage;

const fill = (page: Page, label: string, text: string) =>
  page.getByLabel(label, { exact: true }).fill(text);

/** Presses a button that asks, and says yes. */
async function confirmed(page: Page, button: string, said: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('dialog').getByRole('button', { name: button }).click();
  await page.getByText(said).waitFor();
}

async function openTab(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: '班次栏目' }).getByText(title).click();
}

async function drawUp(page: Page): Promise<void> {
  await page.goto(`${stage.url}/org/classes/new`);
  await fill(page, '班次名称', NAME);
  await fill(page, '培训地点', '县委党校');
  await fill(page, '选调对象', '县直机关年轻干部');
  await page.getByLabel('允许学员自主报名').check();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('建班步骤').waitFor();
  await openTab(page, '课程表');
  await page.getByRole('button', { name: '增加一项' }).click();
  await fill(page, '课程或活动名称', '公文写作与处理');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await page.getByText('课程表已保存').waitFor();
  await openTab(page, '名额与班主任');
  await page.getByLabel('按姓名、手机号或身份证号查找').fill('刘建国');
  await page.getByRole('checkbox', { name: /^刘建国/ }).check();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('班主任已保存').waitFor();
  await openTab(page, '概况');
}

(chromium ? describe : describe.skip)('a training class', () => {
  beforeAll(async () => {
    stage = await openStage(chromium ?? '');
  }, WALK_MS);
  afterAll(() => stage.close());

  it(
    'is drawn up and published, applied for on a phone, confirmed and begun by its teacher',
    async () => {
      const organiser = await stage.signedIn('unitadmin');
      await drawUp(organiser);
      await confirmed(organiser, '发布报名', '已发布，可以报名、指派和调训');

      const learner = await stage.signedIn('learner');
      await learner.setViewportSize({ width: 390, height: 844 });
      await learner.goto(`${stage.url}/learn`);
      await learner.getByRole('link', { name: '培训班' }).last().click();
      await learner.getByRole('button', { name: `报名：${NAME}` }).click();
      await learner.getByText('已报名，等待主办单位确认').waitFor();

      const teacher = await stage.signedIn('instructor');
      await teacher.goto(`${stage.url}/learn/classes`);
      await teacher.getByRole('link', { name: NAME }).first().click();
      await openTab(teacher, '学员');
      await teacher.getByRole('button', { name: '确认：周德明' }).click();
      await teacher.getByText('已确认周德明').waitFor();
      await openTab(teacher, '概况');
      await confirmed(teacher, '开班', '已开班，名单不再变动');

      await learner.reload();
      const own = learner.getByRole('listitem').filter({ hasText: NAME });
      await own.getByText('已确认').waitFor();
      expect(stage.faults).toEqual([]);
    },
    WALK_MS,
  );

  it(
    'has places for a town, whose administrator fills them and finds nothing else of it',
    async () => {
      const sender = await stage.signedIn('unitadmin2');
      await sender.goto(`${stage.url}/org/classes?view=send`);
      await sender.getByRole('link', { name: '乡科级领导干部进修班', exact: true }).click();
      await openTab(sender, '学员');
      await sender.getByRole('button', { name: '指派人员' }).click();
      await sender.getByRole('checkbox', { name: /^林晓梅/ }).check();
      await sender.getByRole('button', { name: '确定（1 人）' }).click();

      await sender.getByText('已列入 1 人').waitFor();
      const rows = await sender.getByRole('row').allInnerTexts();
      expect(rows.slice(1).every((row) => row.includes('镇'))).toBe(true);
      expect(await sender.getByText('名额与班主任').count()).toBe(0);
      expect(stage.faults).toEqual([]);
    },
    WALK_MS,
  );
});
