/**
 * Who may import whom (docs/decisions/0001). A domain may use the infrastructure and the domains before it in this
 * list. `biome.json` is generated from here as a whole, because an override of Biome replaces what it overrides.
 */
export const domains = ['organisations', 'accounts', 'courses', 'assessment', 'progress', 'certificates', 'practices', 'library', 'search'] as const;
const infrastructure = ['http', 'events', 'mail', 'files', 'control'] as const;
const leaves = ['db', 'courses', 'certificates', 'search'] as const;

interface Pattern {
  group: string[];
  message: string;
}
export interface Boundary {
  files: string[];
  patterns: Pattern[];
  /** Whether settings may be read here. */
  readsEnvironment?: boolean;
}

const climb = (levels: number): Pattern => ({
  group: [`${'../'.repeat(levels)}**`],
  message: 'A relative import stays in its folder; from another folder import by #name.',
});
const forbid = (group: string[], message: string): Pattern => ({ group, message });
/** Everything under these roots. */
const roots = (...names: string[]): string[] => names.map((name) => `#${name}/**`);

const leaf = (name: string): Boundary[] => [
  {
    files: [`${name}/**`],
    patterns: [forbid(roots(...['api', 'site', ...leaves].filter((other) => other !== name)), `${name}/ knows only itself, #language and packages.`)],
  },
];

const database = forbid(['drizzle-orm', 'drizzle-orm/**', '@libsql/**', '#db/schema/**'], 'Only queries.ts touches the database.');

const domainBoundaries = (): Boundary[] =>
  domains.flatMap((domain, position) => {
    const later = domains.slice(position + 1);
    const others = domains.filter((other) => other !== domain);
    const shared = [
      forbid(
        ['#site/**', '#api/*.ts', '!#api/services.ts', '!#api/env.ts', '#api/cli/**', '#api/demo/**'],
        'A domain knows neither the site nor what composes it.',
      ),
      ...(later.length > 0
        ? [
            forbid(
              later.map((other) => `#api/${other}/**`),
              `${domain} stands before ${later.join(', ')}: write an event instead.`,
            ),
          ]
        : []),
      forbid(
        others.flatMap((other) => [`#api/${other}/*routes.ts`, `#api/${other}/*queries.ts`]),
        'Another domain is used by its use cases and rules, never by its routes or queries.',
      ),
    ];
    return [
      { files: [`api/${domain}/*.ts`, `!api/${domain}/*queries.ts`, `!api/${domain}/*.test.ts`], patterns: [...shared, database, climb(1)] },
      { files: [`api/${domain}/*queries.ts`, `api/${domain}/*.test.ts`], patterns: [...shared, climb(1)] },
      { files: [`api/${domain}/*/**`], patterns: [...shared, database, climb(2)] },
    ];
  });

export const boundaries: Boundary[] = [
  { files: ['language/**'], patterns: [forbid(roots('api', 'site', ...leaves), 'language/ is a leaf.'), climb(1)] },
  ...leaves.flatMap(leaf),
  {
    files: infrastructure.map((folder) => `api/${folder}/**`),
    patterns: [forbid([...domains.map((domain) => `#api/${domain}/**`), '#site/**', '#api/cli/**', '#api/demo/**'], 'Infrastructure knows no domain.')],
  },
  ...domainBoundaries(),
  { files: ['api/cli/**', 'astro.config.mjs', 'e2e/**'], patterns: [], readsEnvironment: true },
  {
    files: ['site/**'],
    patterns: [
      forbid(
        [
          ...roots('db', 'certificates', 'search'),
          '#api/**',
          '!#api/*',
          '!#api/*/*contract.ts',
          '#api/*.ts',
          '!#api/page-locals.ts',
          'drizzle-orm',
          '@libsql/**',
        ],
        'The site sees contracts (types), #courses and #language only.',
      ),
    ],
  },
  { files: ['site/fetch.ts'], patterns: [] },
];
