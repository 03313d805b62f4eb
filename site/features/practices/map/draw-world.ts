import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { geoNaturalEarth1, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

// Draws the library's map from Natural Earth (public domain) as world-atlas packs it; run when that changes:
//   node site/features/practices/map/draw-world.ts && npx biome format --write site/features/practices/map
const width = 2000;
/** A country smaller than this in both directions is hard to see on a phone: it gets a dot as well. */
const small = 60;

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;
const require = createRequire(import.meta.url);
const atlas = (name: string): Atlas => JSON.parse(readFileSync(require.resolve(`world-atlas/${name}.json`), 'utf8')) as Atlas;

/** Natural Earth shortens these names. */
const longNames: Record<string, string> = {
  'Antigua and Barb.': 'AG',
  'Bosnia and Herz.': 'BA',
  'Cabo Verde': 'CV',
  'Central African Rep.': 'CF',
  Congo: 'CG',
  "Côte d'Ivoire": 'CI',
  'Dem. Rep. Congo': 'CD',
  'Dominican Rep.': 'DO',
  'Eq. Guinea': 'GQ',
  Macedonia: 'MK',
  'Marshall Is.': 'MH',
  Myanmar: 'MM',
  Palestine: 'PS',
  'S. Sudan': 'SS',
  'Solomon Is.': 'SB',
  'St. Kitts and Nevis': 'KN',
  'St. Vin. and Gren.': 'VC',
  'São Tomé and Principe': 'ST',
  Turkey: 'TR',
  'United States of America': 'US',
  Vatican: 'VA',
  eSwatini: 'SZ',
};
const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
/** Former codes (UK, YU) are written anew by their canonical form. */
const isCurrent = (code: string): boolean => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
const codes = new Map(
  letters
    .flatMap((a) => letters.map((b) => a + b))
    .filter(isCurrent)
    .map((code) => [english.of(code) ?? '', code]),
);
const codeOf = (name: string): string | undefined => longNames[name] ?? codes.get(name);

const projection = geoNaturalEarth1();
const withoutAntarctica = {
  type: 'MultiPoint' as const,
  coordinates: [
    [-180, 84],
    [180, 84],
    [-180, -56],
    [180, -56],
    [0, 84],
    [0, -56],
    [-180, 0],
    [180, 0],
  ],
};
projection.fitWidth(width, withoutAntarctica);
const draw = geoPath(projection);
const height = Math.ceil(draw.bounds(withoutAntarctica)[1][1]);

/** Whole units and relative steps: a third of the bytes. */
const compact = (path: string): string =>
  path
    .split('M')
    .slice(1)
    .map((ring) => {
      const points = ring
        .replace('Z', '')
        .split('L')
        .map((pair) => pair.split(',').map((number) => Math.round(Number(number))) as [number, number]);
      let [x, y] = points[0] ?? [0, 0];
      const steps = points.slice(1).flatMap(([toX, toY]) => {
        const [dx, dy] = [toX - x, toY - y];
        [x, y] = [toX, toY];
        return dx === 0 && dy === 0 ? [] : [`${dx}${dy < 0 ? '' : ' '}${dy}`];
      });
      const joined = steps.reduce((text, step) => text + (text && !step.startsWith('-') ? ' ' : '') + step, '');
      return steps.length > 1 ? `M${points[0]?.join(' ')}l${joined}z` : '';
    })
    .join('');

const shapes = new Map<string, { x: number; y: number; d: string; dot: boolean }>();
for (const [name, drawn] of [
  ['countries-50m', false],
  ['countries-110m', true],
] as const) {
  const topology = atlas(name);
  for (const country of feature(topology, topology.objects.countries).features) {
    const code = codeOf(country.properties.name);
    if (!code || code === 'AQ') continue;
    const [x, y] = draw.centroid(country);
    const [[left, top], [right, bottom]] = draw.bounds(country);
    const d = drawn ? compact(draw(country) ?? '') : '';
    shapes.set(code, { x: Math.round(x), y: Math.round(y), d, dot: d === '' || Math.max(right - left, bottom - top) < small });
  }
}

const land = atlas('land-110m');
const dry = feature(land, land.objects.land).features.flatMap(({ geometry }) => (geometry.type === 'MultiPolygon' ? geometry.coordinates : []));
// Antarctica alone reaches below 60° S.
const rings = dry.filter(([outer]) => outer?.some(([, latitude = 0]) => latitude > -56));
const landPath = compact(draw({ type: 'MultiPolygon', coordinates: rings }) ?? '');

const lines = [...shapes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, shape]) => `  ${code}: ${JSON.stringify(shape)},`);
writeFileSync(
  join(import.meta.dirname, 'country-shapes.ts'),
  `// Made by draw-world.ts from Natural Earth (public domain).

/** Of the map's \`viewBox\`. */
export const mapSize = { width: ${width}, height: ${height} };

/** A country on the map: its middle, its outline (empty for the smallest) and whether it needs a dot to be seen. */
interface CountryShape {
  x: number;
  y: number;
  d: string;
  dot: boolean;
}

/** By ISO 3166-1 alpha-2. */
export const countryShapes: Readonly<Record<string, CountryShape>> = {
${lines.join('\n')}
};
`,
);
writeFileSync(
  join(import.meta.dirname, 'world-land.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path id="land" d="${landPath}"/></svg>\n`,
);
console.log(`${shapes.size} countries, ${[...shapes.values()].filter(({ d }) => d === '').length} of them dots only; land ${landPath.length} characters`);
