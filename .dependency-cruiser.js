/**
 * Who may import whom (docs/ARCHITECTURE.md). Each rule has a planted fault in test/checks/boundaries.spec.ts.
 */

/** Lowest first; a room imports only from its left. Rooms that do not exist yet keep their place. */
const rooms = [
  'platform',
  'organisation',
  'account',
  'media',
  'course',
  'exam',
  'study',
  'activity',
  'interaction',
  'credit',
  'assessment',
  'report',
];

const database = '^libs/platform/src/database/';
const spec = '[.]spec[.]ts$';
const databaseSpec = '[.]db[.]spec[.]ts$';

/** @param {string} names @returns {string} */
const npm = (names) => `(^|/)node_modules/(${names})(/|$)`;

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const roomOrder = rooms
  .slice(0, -1)
  .map((room, index) =>
    never(
      `room-order-${room}`,
      `${room} may only know the rooms on its left: ${rooms.slice(0, index).join(', ') || 'none'}`,
      { path: `^libs/${room}/` },
      { path: `^libs/(${rooms.slice(index + 1).join('|')})/` },
    ),
  );

const doors = [
  never(
    'libs-never-import-apps',
    'Doors know rooms; rooms never know doors.',
    { path: '^(libs|migrations)/', pathNot: databaseSpec },
    { path: '^apps/' },
  ),
  never(
    'specs-hang-on-listeners-only',
    'A spec on a real database may hang in the listeners that answer the events of its room.',
    { path: `^libs/.+${databaseSpec}` },
    { path: '^apps/', pathNot: '^apps/worker/src/.+[.]listener[.]ts$' },
  ),
  never(
    'apps-stand-apart',
    'Only standalone and cli compose other apps.',
    { path: '^apps/(api|worker|web)/', pathNot: spec },
    { path: '^apps/', pathNot: '^apps/$1/' },
  ),
  never(
    'nobody-imports-tests',
    'Only specs lean on the test harness.',
    { path: '^(apps|libs|migrations)/', pathNot: spec },
    { path: '^test/' },
  ),
];

const entrances = [
  never(
    'rooms-by-index-only',
    'A room is entered by its index.ts.',
    { path: '^libs/([^/]+)/' },
    { path: '^libs/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index[.]ts$'] },
  ),
  never(
    'rooms-by-index-only-from-outside',
    'A room is entered by its index.ts.',
    { path: '^(apps|migrations)/', pathNot: spec },
    { path: '^libs/', pathNot: '^libs/[^/]+/src/index[.]ts$' },
  ),
  never(
    'rooms-by-index-only-from-tests',
    'A room is entered by its index.ts; only tests look at rows through entities.',
    { path: ['^test/', `^apps/.+${spec}`] },
    { path: '^libs/', pathNot: ['^libs/[^/]+/src/index[.]ts$', '[.]entity[.]ts$'] },
  ),
  never(
    'rooms-by-alias-only',
    'Another room is named #room, never by a relative path.',
    { path: '^libs/([^/]+)/' },
    { path: '^libs/', pathNot: '^libs/$1/', dependencyTypesNot: ['aliased-subpath-import'] },
  ),
  never(
    'rooms-by-alias-only-from-outside',
    'A room is named #room, never by a relative path.',
    { path: '^(apps|migrations|test)/' },
    {
      path: '^libs/',
      pathNot: '[.]entity[.]ts$',
      dependencyTypesNot: ['aliased-subpath-import'],
    },
  ),
];

const places = [
  never(
    'typeorm-in-its-places',
    'typeorm lives in entities, repositories, platform/database and migrations.',
    {
      path: '^(apps|libs)/',
      pathNot: ['[.]entity[.]ts$', '[.]repository[.]ts$', database],
    },
    { path: npm('typeorm|@nestjs/typeorm') },
  ),
  never(
    'bull-in-its-place',
    'bull lives in platform/queue; all others see jobs.',
    { path: '^(apps|libs)/', pathNot: '^libs/platform/src/queue/' },
    { path: npm('bull|ioredis') },
  ),
  never(
    'no-http-in-libs',
    'Rooms know no HTTP.',
    { path: '^libs/' },
    {
      path: [
        npm(
          'fastify|express|supertest|@fastify/.+|@tus/.+|@nestjs/(platform-.+|swagger|terminus|throttler)',
        ),
        '^(node:)?https?$',
      ],
    },
  ),
  never(
    'migrations-know-no-room',
    'A migration stays true when the rooms have moved on.',
    { path: '^migrations/', pathNot: spec },
    { path: '^libs/' },
  ),
];

const layers = [
  never(
    'entity-is-columns-only',
    'An entity knows entities and plain values.',
    { path: '^libs/.+[.]entity[.]ts$' },
    {
      path: '[.](module|repository|service|view|jobs|events|controller|dto|processor|listener|command)[.]ts$',
    },
  ),
  never(
    'repository-below-service',
    'service → repository → entity.',
    { path: '^libs/.+[.]repository[.]ts$' },
    { path: '^libs/.+[.](module|service|policy|controller|dto|processor|listener|command)[.]ts$' },
  ),
  never(
    'service-below-module',
    'A service is used by doors, it does not know them.',
    { path: '^libs/.+[.]service[.]ts$' },
    { path: '^libs/.+[.](module|controller|dto|listener|command)[.]ts$' },
  ),
  never(
    'decisions-are-pure',
    'Policies, plans and state tables decide; loading and saving is done elsewhere.',
    { path: '^libs/.+[.](policy|plan|state|errors|events)[.]ts$' },
    {
      path: '^libs/.+[.](module|repository|service|controller|dto|processor|listener|command)[.]ts$',
    },
  ),
];

const web = [
  never(
    'web-knows-no-server-code',
    'The web app knows the server by the types made from the OpenAPI file.',
    { path: '^apps/web/' },
    { path: ['^(libs|migrations|test)/', '^apps/(?!web/)', npm('@nestjs/.+|typeorm|fastify')] },
  ),
  never(
    'web-lib-and-components-lowest',
    'components, lib ← features ← app.',
    { path: '^apps/web/src/(components|lib|locales|generated)/' },
    { path: '^apps/web/src/(features|app)/' },
  ),
  never(
    'web-features-below-app',
    'components, lib ← features ← app.',
    { path: '^apps/web/src/features/' },
    { path: '^apps/web/src/app/' },
  ),
  never(
    'web-features-stand-apart',
    'A feature never imports a feature; what two share goes down to components or lib.',
    { path: '^apps/web/src/features/([^/]+)/' },
    { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
  ),
];

const hygiene = [
  never(
    'no-cycles',
    'Two files that need each other are one; a page loaded later is no cycle.',
    {},
    { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } },
  ),
  never(
    'no-dev-package-at-run-time',
    'The images carry the runtime packages only.',
    { path: '^(apps/(api|worker|cli|standalone)|libs|migrations)/', pathNot: spec },
    {
      dependencyTypes: ['npm-dev'],
      dependencyTypesNot: ['type-only', 'npm'],
      pathNot: npm('@types/.+'),
    },
  ),
  never('no-unresolved-import', 'An import must lead somewhere.', {}, { couldNotResolve: true }),
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [...doors, ...entrances, ...roomOrder, ...places, ...layers, ...web, ...hygiene],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      // Without `source` a forbidden #room import would lead into dist and pass unseen.
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.mts', '.js', '.mjs', '.cjs', '.json', '.vue', '.css', '.d.ts'],
    },
  },
};
