/** What the desks' menus say of the pages that stand on both of them. */
export const organisation = {
  nav: { transfers: '调动与转接', imports: '批量导入' },
};
