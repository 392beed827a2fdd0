/** What the desks' menus say of the pages that stand on both of them. */
export const organisation = {
  waiting: '{count} 项待办理',
  nav: {
    units: '单位',
    people: '人员',
    requests: '变更申请',
    transfers: '调动与转接',
    imports: '批量导入',
    assignments: '学习任务',
    codes: '代码表',
  },
};
