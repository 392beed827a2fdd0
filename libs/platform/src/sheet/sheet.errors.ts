import { defineErrors } from '../error/domain-error.js';

/** Why a sheet cannot be read at all; what is wrong with single cells travels with the cells. */
export const sheetErrors = defineErrors('sheet', {
  'not-a-sheet': {
    kind: 'unsupported',
    message: '这不是 Excel 工作簿（.xlsx）或 CSV 文件，请用模板填写后上传。',
  },
  'old-or-locked': {
    kind: 'unsupported',
    message: '文件是旧版 Excel（.xls）或设置了打开密码，请去掉密码并另存为 .xlsx 后上传。',
  },
  damaged: {
    kind: 'unsupported',
    message: '文件已损坏或不完整，请用 Excel 或 WPS 重新另存为 .xlsx 后上传。',
  },
  'too-big': {
    kind: 'too-large',
    message: '文件解压后过大，请删去图片和多余的工作表，或分成几个文件上传。',
  },
  'has-macros': { kind: 'unsupported', message: '文件含有宏，请另存为不含宏的 .xlsx 后上传。' },
  'has-links': {
    kind: 'unsupported',
    message: '文件引用了其他工作簿，请把单元格“粘贴为数值”、断开链接后上传。',
  },
  'has-files': {
    kind: 'unsupported',
    message: '文件里夹带了其他文件或压缩包，请只保留表格内容后上传。',
  },
  'unsafe-text': {
    kind: 'unsupported',
    message: '文件内容含有不允许的声明，请用 Excel 或 WPS 重新另存为 .xlsx 后上传。',
  },
  'unknown-encoding': {
    kind: 'unsupported',
    message: 'CSV 文件的文字编码无法识别，请另存为 UTF-8 编码的 CSV 或 .xlsx 后上传。',
  },
  'no-rows': { kind: 'invalid', message: '表格里没有内容，请用模板填写后上传。' },
});

export type SheetFault = keyof typeof sheetErrors;
