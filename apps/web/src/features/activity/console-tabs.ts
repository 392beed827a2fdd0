import { type Component, defineAsyncComponent } from 'vue';
import type { TextKey } from '../../lib/text.js';
import type { CatalogueName } from '../../locales/zh-CN/lazy.js';
import type { TrainingClass } from './api/classes.js';

/** A tab of the class console. Its component gets the class as `cls` and may emit `changed`. */
export interface ConsoleTab {
  /** Stands in the address: `?tab=timetable`. */
  name: string;
  title: TextKey;
  component: Component;
  /** Left out: for everybody who sees the class. */
  shows?: (cls: TrainingClass) => boolean;
}

export const runs = ({ standing }: TrainingClass): boolean =>
  standing.administers || standing.teaches;

const hasBegun = ({ state }: TrainingClass): boolean =>
  ['running', 'closing', 'closed'].includes(state);

/** In their order. One line here is a tab more. */
export const consoleTabs: ConsoleTab[] = [
  {
    name: 'overview',
    title: 'activity.tabs.overview',
    component: defineAsyncComponent(() => import('./tabs/OverviewTab.vue')),
  },
  {
    name: 'timetable',
    title: 'activity.tabs.timetable',
    component: defineAsyncComponent(() => import('./tabs/TimetableTab.vue')),
  },
  {
    name: 'contents',
    title: 'activity.tabs.contents',
    component: defineAsyncComponent(() => import('./tabs/ContentsTab.vue')),
  },
  {
    name: 'quotas',
    title: 'activity.tabs.quotas',
    component: defineAsyncComponent(() => import('./tabs/QuotasTab.vue')),
    shows: runs,
  },
  {
    name: 'members',
    title: 'activity.tabs.members',
    component: defineAsyncComponent(() => import('./tabs/MembersTab.vue')),
    shows: ({ may }) => may.includes('list-members'),
  },
  {
    name: 'attendance',
    title: 'classRunning.attendance',
    component: defineAsyncComponent(() => import('./tabs/AttendanceTab.vue')),
    shows: (cls) => runs(cls) && hasBegun(cls),
  },
  {
    name: 'leaves',
    title: 'classRunning.leaves',
    component: defineAsyncComponent(() => import('./tabs/LeavesTab.vue')),
    shows: (cls) => runs(cls) && (hasBegun(cls) || cls.state === 'enrolling'),
  },
  {
    name: 'closing',
    title: 'classRunning.closing',
    component: defineAsyncComponent(() => import('./tabs/ClosingTab.vue')),
    shows: (cls) => runs(cls) && hasBegun(cls),
  },
  {
    name: 'notices',
    title: 'classWork.tabs.notices',
    component: defineAsyncComponent(() => import('./work/NoticesTab.vue')),
    shows: runs,
  },
  {
    name: 'groups',
    title: 'classWork.tabs.groups',
    component: defineAsyncComponent(() => import('./work/GroupsTab.vue')),
    shows: runs,
  },
  {
    name: 'assignments',
    title: 'classWork.tabs.assignments',
    component: defineAsyncComponent(() => import('./work/AssignmentsTab.vue')),
    shows: runs,
  },
  {
    name: 'sheets',
    title: 'classWork.tabs.sheets',
    component: defineAsyncComponent(() => import('./work/SheetsTab.vue')),
    shows: runs,
  },
];

/** The catalogues that the tabs speak from. */
export const consoleTexts: CatalogueName[] = ['activity', 'classRunning', 'classWork', 'org'];
