import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Workbook } from '@cj-tech-master/excelts';
import type { Page } from 'playwright-core';
import { findChromium, openStage, type Stage } from './browser.js';

const WALK_MS = 240_000;
const chromium = findChromium();

interface Statement {
  total: string;
  items: { title: string; amount: string }[];
}

let stage: Stage;

async function creditsOf(page: Page): Promise<Statement> {
  const year = new Date().getFullYear();
  const answer = await page.request.get(`${stage.url}/api/v1/me/credits?year=${year}`);
  return (await answer.json()) as Statement;
}

/** Presses play and lets the lesson run to its end, at normal speed. */
async function watchToTheEnd(page: Page, course: string, lesson: RegExp): Promise<void> {
  await page.goto(`${stage.url}/learn/courses`);
  await page.getByText(course).first().click();
  await page.getByRole('link', { name: lesson }).first().click();
  await page
    .getByRole('button', { name: /开始学习|继续学习/ })
    .first()
    .click();
  await page.getByText('本节已学完').waitFor({ timeout: 120_000 });
}

async function takeQuiz(page: Page, rightOption: string): Promise<void> {
  await page.getByRole('link', { name: '去测验' }).click();
  await page.getByRole('button', { name: '开始答题' }).click();
  await page.getByText(rightOption).click();
  await page
    .getByText(/已保存/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: '交卷' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: '交卷' }).click();
  await page.getByText('恭喜，已及格').waitFor();
}

/** The rows of the sheet as texts, from the file that the clerk's browser saved. */
async function exportRows(page: Page): Promise<string[][]> {
  await page.goto(`${stage.url}/org/reports`);
  await page.getByRole('button', { name: '生成报表' }).click();
  await page.getByText('已完成').first().waitFor({ timeout: 60_000 });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('link', { name: /下载/ })
      .or(page.getByRole('button', { name: /下载/ }))
      .first()
      .click(),
  ]);
  const workbook = new Workbook();
  await workbook.xlsx.load(await readFile(await download.path()));
  const rows: string[][] = [];
  workbook.worksheets[0]?.eachRow((row) => {
    rows.push((row.values as (string | number | null)[]).map((value) => `${value ?? ''}`));
  });
  return rows;
}

/** 总学时 by 姓名; the closing line stands under 合计. Two of one name are added up. */
function hoursByName(rows: string[][]): Map<string, number> {
  const head = rows.find((row) => row.includes('姓名')) ?? [];
  const [name, total] = [head.indexOf('姓名'), head.indexOf('总学时')];
  const hours = new Map<string, number>();
  for (const row of rows) {
    const key = row.some((cell) => cell === '合计')
      ? '合计'
      : /^\d+$/.test(row[1] ?? '')
        ? row[name]
        : undefined;
    if (key) hours.set(key, (hours.get(key) ?? 0) + Number(row[total]));
  }
  return hours;
}

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);

if (chromium) {
  describe('in a browser, from sign-in to the exported sheet', () => {
    beforeAll(async () => {
      stage = await openStage(chromium);
    }, WALK_MS);
    afterAll(() => stage.close());

    it(
      'a learner watches to the end, passes the quiz, and the clerk exports the same hours',
      async () => {
        const learner = await stage.signedIn('learner');
        const before = await creditsOf(learner);
        await watchToTheEnd(learner, '公文写作常见错误', /请示和报告/);
        await takeQuiz(learner, '请示应当一文一事');

        await learner.goto(`${stage.url}/learn/archive`);
        await learner.getByText('公文写作常见错误').first().waitFor();
        const after = await creditsOf(learner);
        expect(Number(after.total) - Number(before.total)).toBeCloseTo(0.75);

        const rows = await exportRows(await stage.signedIn('unitadmin'));
        const hours = hoursByName(rows);
        expect(hours.get('周德明')).toBe(Number(after.total));
        const people = [...hours].filter(([name]) => !name.startsWith('合计'));
        expect(sum(people.map(([, amount]) => amount))).toBeCloseTo(hours.get('合计') ?? 0);
        expect(stage.faults).toEqual([]);
      },
      WALK_MS,
    );

    it(
      'an instructor uploads a video, makes a micro-course of it, and a reviewer publishes it',
      async () => {
        const title = '防汛值守要注意什么';
        const instructor = await stage.signedIn('instructor');
        await makeMicroCourse(instructor, title);
        await approve(await stage.signedIn('reviewer'), title);

        const learner = await stage.signedIn('learner2');
        await learner.goto(`${stage.url}/learn/courses`);
        await learner.getByText(title).first().waitFor();
        expect(stage.faults).toEqual([]);
      },
      WALK_MS,
    );

    it.each([
      ['admin', '运行状态'],
      ['security', '角色授权'],
      ['auditor', '审计日志'],
    ])(
      'the desk of %s opens at %s, also when its address is typed',
      async (account, title) => {
        const page = await stage.signedIn(account);
        await page.goto(`${stage.url}/admin`);

        await page.getByRole('heading', { level: 1, name: title }).waitFor();
        expect(await page.title()).toMatch(new RegExp(`^${title}`));
        expect(await page.getByText('您没有使用这个栏目的权限').count()).toBe(0);
      },
      WALK_MS,
    );
  });
} else {
  it('is not walked here: there is no Chromium', () => {
    expect(process.env['CI']).not.toBe('true');
  });
}

async function makeMicroCourse(page: Page, title: string): Promise<void> {
  await page.goto(`${stage.url}/teach/courses`);
  await page.getByRole('link', { name: '新建微课' }).first().click();
  await page.getByLabel('课程标题').fill(title);
  await page.getByLabel('栏目', { exact: true }).selectOption({ label: '履职能力' });
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '上传新视频' }).click(),
  ]);
  await chooser.setFiles(resolve('demo/clips/flood.mp4'));
  await page.getByRole('button', { name: '预览视频' }).waitFor({ timeout: 60_000 });
  for (let left = 3; left > 0; left -= 1)
    await page.getByRole('button', { name: `删除第 ${left} 题` }).click();
  await addQuestion(page);
  await page.getByRole('button', { name: '提交审核' }).click();
  await page.getByRole('listitem').filter({ hasText: title }).getByText('审核中').waitFor();
}

async function addQuestion(page: Page): Promise<void> {
  await page.getByRole('button', { name: '加判断题' }).click();
  await page.getByLabel('题干').fill('转移群众要在天黑之前完成。');
  await page.getByLabel('选项 A 是正确答案').check();
}

async function approve(page: Page, title: string): Promise<void> {
  await page.goto(`${stage.url}/admin/reviews`);
  await page.getByRole('link', { name: `审核 ${title}` }).click();
  await page.getByRole('button', { name: '通过并发布' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '通过并发布' }).click();
  await page.getByText('已通过，课程已经发布。').first().waitFor();
}
