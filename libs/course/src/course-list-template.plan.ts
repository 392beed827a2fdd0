import type { SheetTemplate } from '#platform';
import { courseListColumns, type CourseListKey } from './course-list-column.plan.js';
import { courseThemes } from './theme-rows.js';

/** What is downloaded to be filled in. */
export function courseListTemplate(categories: string[]): SheetTemplate {
  const lists: Partial<Record<CourseListKey, string[]>> = {
    category: categories,
    theme: courseThemes.map(({ name }) => name),
  };
  return {
    sheetName: '填写',
    columns: courseListColumns.map(({ key, title, width }) => ({
      title,
      width,
      ...(lists[key] && { list: title }),
    })),
    notes: {
      sheetName: '填写说明',
      rows: [
        ['列名', '是否必填', '怎么填', '示例'],
        ...courseListColumns.map(({ title, required, note, example }) => [
          title,
          required === true ? '必填' : '选填',
          note,
          example,
        ]),
        [],
        ['说明'],
        [
          '1',
          '',
          '先到“上传与处理”上传视频和音频，再上传这份清单；也可以先传清单，文件传完后重新匹配。',
        ],
        ['2', '', '请勿使用公式、合并单元格；一行一节，最多 2000 行。'],
        ['3', '', '检查后不会立即建立课程，确认后才建立；建立的都是草稿，可以继续修改。'],
      ],
    },
    lists: {
      sheetName: '代码表',
      lists: courseListColumns.flatMap(({ key, title }) => {
        const values = lists[key];
        return values ? [{ title, values }] : [];
      }),
    },
  };
}
