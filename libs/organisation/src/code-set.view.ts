import type { CodeSet } from './code-rows.js';

interface SetFacts {
  /** What the screen calls it. */
  name: string;
  /** The standard or rule it is taken from; null for our own. */
  source: string | null;
}

/** The code tables in the order in which they are shown. */
export const CODE_SETS: Record<CodeSet, SetFacts> = {
  'post-level': { name: '职务层次', source: 'GB/T 12407-2008' },
  grade: { name: '职级（综合管理类）', source: '公务员职务与职级并行规定（2019）' },
  'equivalent-grade': { name: '相当层次职级', source: '公务员职务与职级并行规定（2019）' },
  'institution-post': { name: '事业单位岗位', source: null },
  'political-status': { name: '政治面貌', source: 'GB/T 4762' },
  gender: { name: '性别', source: 'GB/T 2261' },
  ethnicity: { name: '民族', source: 'GB/T 3304' },
  education: { name: '学历', source: 'GB/T 4658' },
  'age-group': { name: '年龄段', source: null },
  'personnel-category': { name: '人员类别', source: null },
  'personnel-type': { name: '人员类型', source: null },
  authority: { name: '管理权限', source: null },
  'party-post': { name: '党内职务', source: null },
  'departure-reason': { name: '离开原因', source: null },
  'unit-kind': { name: '单位类别', source: null },
  'site-kind': { name: '站点类别', source: null },
  'study-form': { name: '参训形式', source: null },
  theme: { name: '培训主题', source: null },
  'class-kind': { name: '班次类别', source: null },
  'training-type': { name: '培训类型', source: null },
  'exemption-reason': { name: '不参与考核原因', source: null },
};

export const SETS = Object.keys(CODE_SETS) as CodeSet[];
