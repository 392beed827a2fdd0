/** Sentences that are fetched with the desk or page that says them; a route asks for them by `meta.texts`. */
export const lazyCatalogues = {
  course: async () => (await import('./course.js')).course,
  player: async () => (await import('./player.js')).player,
  exam: async () => (await import('./exam.js')).exam,
  archive: async () => (await import('./archive.js')).archive,
  authoring: async () => (await import('./authoring.js')).authoring,
  teach: async () => (await import('./teach.js')).teach,
  org: async () => (await import('./org.js')).org,
  classWork: async () => (await import('./class-work.js')).classWork,
  directory: async () => (await import('./directory.js')).directory,
  identity: async () => (await import('./identity.js')).identity,
  security: async () => (await import('./security.js')).security,
  organisation: async () => (await import('./organisation.js')).organisation,
  imports: async () => (await import('./imports.js')).imports,
  people: async () => (await import('./people.js')).people,
  transfers: async () => (await import('./transfers.js')).transfers,
  assignment: async () => (await import('./assignment.js')).assignment,
  audit: async () => (await import('./audit.js')).audit,
  grants: async () => (await import('./grants.js')).grants,
  units: async () => (await import('./units.js')).units,
  categories: async () => (await import('./categories.js')).categories,
  codes: async () => (await import('./codes.js')).codes,
  activity: async () => (await import('./activity.js')).activity,
  classRunning: async () => (await import('./class-running.js')).classRunning,
  review: async () => (await import('./review.js')).review,
  admin: async () => (await import('./admin.js')).admin,
};

export type CatalogueName = keyof typeof lazyCatalogues;
export type LazyCatalogues = {
  [Name in CatalogueName]: Awaited<ReturnType<(typeof lazyCatalogues)[Name]>>;
};
