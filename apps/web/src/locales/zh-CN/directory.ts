export const directory = {
  title: '从目录读取',
  lead: '读取单位目录（LDAP、AD）中的人员，逐人核对后生成一次导入。确认之前不改动任何数据；目录里没有的人不会被停用。',
  which: '目录',
  read: '读取并核对',
  reading: '正在读取目录，人员较多时需要几分钟',
  failed: '没有读取成功',
  result: '目录共 {people} 人，认出 {matched} 人。',
  open: '查看核对结果',
  nobody: '没有认出任何学员，所以没有生成导入。',
  unmatched: '没有认出的人',
  unmatchedHint:
    '共 {total} 人，没有身份证号，姓名和手机号也对不上。请在目录中补充身份证号，或用名册导入。',
  gone: '目录里已经没有的学员',
  goneHint: '共 {total} 人，以前在目录里，这次没有读到。是否调出或停用，请逐人核实后办理。',
  first: '这里列出前 {count} 人。',
  columns: { name: '姓名', unit: '单位', title: '职务' },
};
