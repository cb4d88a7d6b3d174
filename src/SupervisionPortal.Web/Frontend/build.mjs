// Builds wwwroot/assets: one stylesheet, one script, the fonts. Run by Frontend.targets.
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import * as sass from 'sass';
import subsetFont from 'subset-font';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const assets = resolve(here, '../wwwroot/assets');

// What the portal's languages need, in the weights of the stylesheet: English, Welsh (whose accents are in two files of their own, for a page in
// another language mostly needs none) and Khmer. Whatever else somebody types is set in a font of their own machine.
// Latin needs none of the font's small capitals, fractions and other figures; Khmer is shaped by nearly all there is.
const latin = ['ccmp', 'locl', 'kern', 'mark', 'mkmk'];
const fonts = [
  { family: 'noto-sans', subset: 'latin', range: 'U+0020-007E,U+00A0,U+00A3,U+00A9,U+00B7,U+00D7,U+2000-206F,U+2191,U+2193,U+2212', features: latin },
  { family: 'noto-sans', subset: 'latin', part: 'accents', range: 'U+00A1-00A2,U+00A4-00A8,U+00AA-00B6,U+00B8-00D6,U+00D8-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+0304,U+0308,U+20AC,U+2122', features: latin },
  { family: 'noto-sans', subset: 'latin-ext', range: 'U+0100-0130,U+0132-0151,U+0154-017F,U+1E80-1E85,U+1EF2-1EF3', features: latin },
  { family: 'noto-sans-khmer', subset: 'khmer', range: 'U+1780-17FF,U+200B-200D,U+25CC' },
];
const weights = { min: 400, max: 700 };

const charactersIn = range => range.split(',').flatMap(part => {
  const [first, last = first] = part.trim().slice('U+'.length).split('-').map(code => parseInt(code, 16));
  return Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at));
}).join('');

async function fontFaces() {
  await mkdir(join(assets, 'fonts'), { recursive: true });
  const faces = [];
  for (const { family, subset, part, range, features } of fonts) {
    const source = join(modules, '@fontsource-variable', family);
    const file = `${family}-${subset}-wght-normal.woff2`;
    const face = (await readFile(join(source, 'wght.css'), 'utf8')).match(/@font-face\s*{[^}]*}/g).find(text => text.includes(`/${file})`));
    if (!face) throw new Error(`${family} no longer has the subset ${subset}`);
    const bytes = await subsetFont(await readFile(join(source, 'files', file)), charactersIn(range), { targetFormat: 'woff2', variationAxes: { wght: weights }, keepFeatures: features });
    const name = `${[family, subset, part].filter(Boolean).join('-')}.${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}.woff2`;
    await writeFile(join(assets, 'fonts', name), bytes);
    await cp(join(source, 'LICENSE'), join(assets, 'fonts', `${family}.LICENSE.txt`));
    faces.push(face
      .replace(/url\([^)]*\)/, `url(fonts/${name})`)
      .replace(/font-weight:[^;}]*/, `font-weight: ${weights.min} ${weights.max}`)
      .replace(/unicode-range:[^;}]*/, `unicode-range: ${range}`)
      .replace(/\s+/g, ' '));
  }
  return faces.join('\n');
}

await rm(assets, { recursive: true, force: true });
await mkdir(assets, { recursive: true });

const { css } = sass.compile(join(here, 'scss/portal.scss'), {
  loadPaths: [here, modules],
  quietDeps: true,
  style: 'compressed',
  // With a charset Sass puts a byte-order mark before :root, the font faces go in front of it, and the browser drops the rule.
  charset: false,
  logger: {
    warn(message, { span, stack }) {
      if (!`${span?.url} ${stack}`.includes('node_modules')) console.error(`${message}\n${stack ?? ''}`);
    },
  },
});
await writeFile(join(assets, 'portal.css'), `${await fontFaces()}\n${css}\n`);

await esbuild.build({
  entryPoints: { portal: join(here, 'script/portal.js') },
  outdir: assets,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2021',
  legalComments: 'linked',
  logLevel: 'warning',
});
