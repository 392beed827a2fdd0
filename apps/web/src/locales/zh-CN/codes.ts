/** The code tables and the customer's own codes beside them. */
export const codes = {
  title: '代码表',
  lead: '随系统提供的代码。“对应代码”填写本地业务系统的代码（如 ZB09），导出和交换数据时使用，可以留空。',
  choose: '代码表',
  source: '来源：{source}',
  own: '来源：本系统自编',
  entries: '共 {count} 项，已填对应代码 {mapped} 项',
  table: '{name}代码表',
  columns: { code: '代码', name: '名称', level: '层级', parent: '对应', external: '对应代码' },
  externalOf: '“{name}”的对应代码',
  saved: '已保存“{name}”的对应代码。',
  removed: '已清除“{name}”的对应代码。',
};
