/** Units of the demo, an invented county. Names only: ids are given when the database is filled. */
export interface DemoUnit {
  name: string;
  kind: string;
  line: 'administrative' | 'party';
  children?: DemoUnit[];
}

const department = (name: string): DemoUnit => ({
  name,
  kind: 'department',
  line: 'administrative',
});
const township = (name: string): DemoUnit => ({ name, kind: 'township', line: 'administrative' });
const branch = (name: string): DemoUnit => ({ name, kind: 'branch', line: 'party' });

export const COUNTY = '丰水县';
export const COUNTY_OFFICES = '县直属机关';
export const TOWNSHIPS = '乡镇（街道）';

export const DEMO_UNITS: DemoUnit[] = [
  {
    name: COUNTY,
    kind: 'region',
    line: 'administrative',
    children: [
      {
        name: COUNTY_OFFICES,
        kind: 'region',
        line: 'administrative',
        children: [
          department('县纪委监委机关'),
          department('县委办公室'),
          department('县委组织部'),
          department('县教育局'),
          department('县自然资源和规划局'),
          department('县水务局'),
          department('县文化和旅游局'),
          department('县卫生健康局'),
          department('县公安局'),
        ],
      },
      {
        name: TOWNSHIPS,
        kind: 'region',
        line: 'administrative',
        children: [
          township('城关镇'),
          township('柳河镇'),
          township('双塘镇'),
          township('石桥乡'),
          township('东岭乡'),
          township('清源街道'),
        ],
      },
    ],
  },
  {
    name: '中共丰水县委',
    kind: 'committee',
    line: 'party',
    children: [
      {
        name: '县直属机关工委',
        kind: 'committee',
        line: 'party',
        children: [
          branch('县委组织部机关党支部'),
          branch('县水务局机关党支部'),
          branch('县教育局机关党支部'),
        ],
      },
      {
        name: '城关镇党委',
        kind: 'committee',
        line: 'party',
        children: [branch('城关镇机关党支部'), branch('城关镇东街社区党支部')],
      },
    ],
  },
];
