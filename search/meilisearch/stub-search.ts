import { fieldsOf, StubFault } from './stub-fault.ts';
import { parseFilter, type StubDocument } from './stub-filter.ts';
import type { StubIndex } from './stub-index.ts';
import { matchQuery, type StubMatch } from './stub-rank.ts';

const searchFields = [
  'q',
  'offset',
  'limit',
  'filter',
  'sort',
  'facets',
  'attributesToRetrieve',
  'attributesToSearchOn',
  'matchingStrategy',
  'showRankingScore',
  'showRankingScoreDetails',
];
const federationFields = ['limit', 'offset', 'facetsByIndex', 'mergeFacets'];

type Body = Record<string, unknown>;
type Order = readonly [name: string, falling: boolean];

interface Ranked {
  match: StubMatch;
  document: StubDocument;
  query: Body;
  position: number;
  weight: number;
}

const ordersOf = (index: StubIndex, query: Body): Order[] =>
  ((query.sort ?? []) as string[]).map((rule) => {
    const [name = '', direction] = rule.split(':');
    if (!index.settings.sortableAttributes.includes(name)) throw new StubFault(400, 'invalid_search_sort', `Attribute \`${name}\` is not sortable.`);
    if (direction !== 'asc' && direction !== 'desc') throw new StubFault(400, 'invalid_search_sort', `Invalid syntax for the sort parameter: \`${rule}\``);
    return [name, direction === 'desc'];
  });

/** Documents without a value stand last in either direction. */
const byOrder = (orders: readonly Order[], left: StubDocument, right: StubDocument): number => {
  for (const [name, falling] of orders) {
    const [a, b] = [left[name], right[name]] as (number | null | undefined)[];
    if (a === b || (a == null && b == null)) continue;
    if (a == null) return 1;
    if (b == null) return -1;
    return falling ? b - a : a - b;
  }
  return 0;
};

const rank = (index: StubIndex, query: Body, position: number, weight: number): { orders: Order[]; ranked: Ranked[] } => {
  const { settings } = index;
  const strategy = (query.matchingStrategy ?? 'last') as string;
  if (!['last', 'all', 'frequency'].includes(strategy)) throw new StubFault(400, 'invalid_search_matching_strategy', `Unknown value \`${strategy}\``);
  for (const name of (query.attributesToSearchOn ?? []) as string[])
    if (!settings.searchableAttributes.includes(name))
      throw new StubFault(400, 'invalid_search_attributes_to_search_on', `Attribute \`${name}\` is not searchable.`);
  const keeps = parseFilter(query.filter, index.filterable());
  const orders = ordersOf(index, query);
  // Where the rule `sort` does not stand first, ranking before it decides; our adapter puts it first.
  if (orders.length > 0 && settings.rankingRules[0] !== 'sort')
    throw new StubFault(400, 'stub_expects', 'The stub sorts only with the ranking rule `sort` in the first place');
  const ranked = matchQuery(index, String(query.q ?? ''), strategy, query.attributesToSearchOn as string[] | undefined).flatMap((match) => {
    const document = index.documents.get(match.key);
    return document && keeps(document) ? [{ match, document, query, position, weight }] : [];
  });
  return { orders, ranked };
};

const inOrder = (orders: readonly Order[], ranked: readonly Ranked[]): Ranked[] =>
  ranked.toSorted((a, b) => byOrder(orders, a.document, b.document) || b.match.score * b.weight - a.match.score * a.weight || a.position - b.position);

const distribution = (index: StubIndex, documents: readonly StubDocument[], facets: readonly string[]) => {
  const counts: Record<string, Record<string, number>> = {};
  for (const facet of facets) {
    if (!index.filterable().has(facet)) throw new StubFault(400, 'invalid_search_facets', `Attribute \`${facet}\` is not filterable.`);
    const own = new Map<string, number>();
    for (const document of documents) for (const value of new Set([document[facet] ?? []].flat().map(String))) own.set(value, (own.get(value) ?? 0) + 1);
    const sorted = [...own].sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, index.settings.maxValuesPerFacet);
    counts[facet] = Object.fromEntries(sorted);
  }
  return counts;
};

const hitOf = (index: StubIndex, { match, document, query, position, weight }: Ranked, federated: boolean): Body => {
  const wanted = (query.attributesToRetrieve ?? ['*']) as string[];
  const shown = index.settings.displayedAttributes;
  const hit: Body = {};
  for (const [name, value] of Object.entries(document))
    if ((wanted.includes('*') || wanted.includes(name)) && (shown.includes('*') || shown.includes(name))) hit[name] = value;
  if (query.showRankingScore) hit._rankingScore = match.score;
  if (query.showRankingScoreDetails) hit._rankingScoreDetails = { typo: { order: 1, typoCount: match.typos, maxTypoCount: match.typos, score: match.score } };
  if (federated) hit._federation = { indexUid: index.uid, queriesPosition: position, weightedRankingScore: match.score * weight };
  return hit;
};

/** `POST /indexes/{uid}/search`, and each query of a search that is not federated. */
export const searchOne = (index: StubIndex, body: unknown): Body => {
  const query = fieldsOf(body, searchFields);
  const { orders, ranked } = rank(index, query, 0, 1);
  const [offset, limit] = [(query.offset ?? 0) as number, (query.limit ?? 20) as number];
  const hits = inOrder(orders, ranked)
    .slice(0, index.settings.maxTotalHits)
    .slice(offset, offset + limit);
  return {
    hits: hits.map((one) => hitOf(index, one, false)),
    query: query.q ?? '',
    processingTimeMs: 1,
    offset,
    limit,
    estimatedTotalHits: ranked.length,
    ...(query.facets === undefined
      ? {}
      : {
          facetDistribution: distribution(
            index,
            ranked.map(({ document }) => document),
            query.facets as string[],
          ),
          facetStats: {},
        }),
  };
};

/** `POST /multi-search`, federated when it says so: queries of one index are merged, a document keeps its best. */
export const searchMany = (body: unknown, indexOf: (uid: string) => StubIndex): Body => {
  const { queries, federation } = fieldsOf(body, ['queries', 'federation']);
  const all = (queries as Body[]).map((query) => fieldsOf(query, ['indexUid', 'federationOptions', ...searchFields]));
  if (federation == null)
    return {
      results: all.map(({ indexUid, ...query }) => {
        if ('federationOptions' in query)
          throw new StubFault(400, 'invalid_multi_search_query_federated', 'Using `federationOptions` is not allowed in a non-federated search.');
        return { indexUid, ...searchOne(indexOf(String(indexUid)), query) };
      }),
    };
  const options = fieldsOf(federation, federationFields);
  const uids = new Set(all.map(({ indexUid }) => String(indexUid)));
  if (uids.size !== 1) throw new StubFault(400, 'stub_expects', 'The stub federates queries of one index');
  const index = indexOf([...uids][0] ?? '');
  const parts = all.map(({ indexUid: _, federationOptions, ...query }, position) => {
    for (const forbidden of ['limit', 'offset', 'facets'])
      if (forbidden in query)
        throw new StubFault(
          400,
          'invalid_multi_search_query_pagination',
          `Inside \`.queries[${position}]\`: \`${forbidden}\` is not allowed in a federated query.`,
        );
    const { weight = 1 } = fieldsOf(federationOptions ?? {}, ['weight', 'remote']);
    return rank(index, query, position, weight as number);
  });
  const orders = parts[0]?.orders ?? [];
  if (parts.some((part) => JSON.stringify(part.orders) !== JSON.stringify(orders)))
    throw new StubFault(400, 'invalid_multi_search_query_ranking_rules', 'The queries sort differently.');
  const best = new Map<string, Ranked>();
  for (const one of inOrder(
    orders,
    parts.flatMap(({ ranked }) => ranked),
  ))
    if (!best.has(one.match.key)) best.set(one.match.key, one);
  const [offset, limit] = [(options.offset ?? 0) as number, (options.limit ?? 20) as number];
  const facets = (options.facetsByIndex ?? {}) as Record<string, string[] | null>;
  for (const uid of Object.keys(facets))
    if (!uids.has(uid)) throw new StubFault(400, 'invalid_multi_search_facets_by_index', `Index \`${uid}\` is not queried.`);
  const documents = [...best.values()].map(({ document }) => document);
  return {
    hits: [...best.values()]
      .slice(0, index.settings.maxTotalHits)
      .slice(offset, offset + limit)
      .map((one) => hitOf(index, one, true)),
    processingTimeMs: 1,
    offset,
    limit,
    estimatedTotalHits: best.size,
    facetsByIndex: Object.fromEntries(
      Object.entries(facets).map(([uid, names]) => [uid, { distribution: distribution(index, documents, names ?? []), stats: {} }]),
    ),
  };
};
