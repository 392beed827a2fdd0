import type { Role } from '#platform';
import { COUNTY, COUNTY_OFFICES, TOWNSHIPS } from './demo-units.js';

export interface DemoAccount {
  loginName: string;
  name: string;
  title: string;
  /** Where the person works. */
  unit: string;
  roles: { role: Role; unit: string }[];
  /** Printed at start. */
  who: string;
}

const account = (
  loginName: string,
  name: string,
  title: string,
  unit: string,
  who: string,
  role?: Role,
  scope = COUNTY,
) => ({
  loginName,
  name,
  title,
  unit,
  roles: role ? [{ role, unit: scope }] : [],
  who: `${name}，${who}`,
});

/** The accounts that the demo promises. */
export const DEMO_ACCOUNTS: DemoAccount[] = [
  account('learner', '周德明', '副局长', '县水务局', '学员（县水务局）'),
  account('learner2', '林晓梅', '副镇长', '城关镇', '学员（城关镇）'),
  account('instructor', '刘建国', '县委党校教授', '县委组织部', '授课教师', 'instructor'),
  account('reviewer', '陈静', '县委组织部远教办副主任', '县委组织部', '审核员', 'reviewer'),
  account(
    'unitadmin',
    '宋立新',
    '县委组织部干教科科长',
    '县委组织部',
    `单位管理员（${COUNTY_OFFICES}）`,
    'unit-admin',
    COUNTY_OFFICES,
  ),
  account(
    'unitadmin2',
    '何海燕',
    '城关镇党建办主任',
    '城关镇',
    `单位管理员（${TOWNSHIPS}）`,
    'unit-admin',
    TOWNSHIPS,
  ),
  account('admin', '赵明辉', '信息中心主任', '县委办公室', '系统管理员', 'platform-admin'),
  account('security', '唐卫东', '信息中心安全专员', '县委办公室', '安全管理员', 'security-admin'),
  account('auditor', '韩雅琴', '审计专员', '县纪委监委机关', '审计管理员', 'auditor'),
];
