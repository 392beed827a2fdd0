// A roster as large as is allowed, written as Excel would; run by Node itself.
import { WorkbookWriter } from '@cj-tech-master/excelts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An ID card that nobody else in the file has. */
function idCard(index) {
  const first = `${110101 + Math.floor(index / 999)}19800517${String(index % 999).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(first[at]), 0);
  return first + '10X98765432'[sum % 11];
}

export const HEAD =
  '姓名 身份证号码 所在单位 手机号码 出生日期 民族 学历 人员类别 政治面貌 入党日期 现任职务 任现职务时间 职务层次 任现职务层次时间 职级 任现职级时间 管理权限 党内职务 是否班子成员'.split(
    ' ',
  );

export async function writeRoster(
  file,
  { members, units, titleOf = (index) => `第${index % 50}科科长` },
) {
  const book = new WorkbookWriter({ filename: file, useStyles: true, useSharedStrings: true });
  const sheet = book.addWorksheet('填写');
  sheet.addRow(HEAD).commit();
  for (let index = 0; index < members; index += 1) {
    const phone = `138${String(index).padStart(8, '0')}`;
    const person = [`学员${index}`, idCard(index), `单位${index % units}`, phone, '1980-05-17'];
    const facts = ['汉族', '大学本科', '公务员', '中共党员', '2003-06-01', titleOf(index)];
    const post = ['2020-01-01', '乡科级正职', '2020-01-01', '一级主任科员', '2021-01-01'];
    sheet.addRow([...person, ...facts, ...post, '县管', '无', '否']).commit();
  }
  await book.commit();
}
