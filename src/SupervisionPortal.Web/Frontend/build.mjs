// Builds wwwroot/assets: one stylesheet, one script, the fonts. Run by Frontend.targets.
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import * as sass from 'sass';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const assets = resolve(here, '../wwwroot/assets');

// Subsets that the portal's languages need: English, Welsh (its circumflexes are in latin-ext) and Khmer.
const fonts = [
  { family: 'noto-sans', subsets: ['latin', 'latin-ext'] },
  { family: 'noto-sans-khmer', subsets: ['khmer'] },
];

async function fontFaces() {
  await mkdir(join(assets, 'fonts'), { recursive: true });
  const faces = [];
  for (const { family, subsets } of fonts) {
    const source = join(modules, '@fontsource-variable', family);
    const css = await readFile(join(source, 'wght.css'), 'utf8');
    for (const subset of subsets) {
      const file = `${family}-${subset}-wght-normal.woff2`;
      const face = css.match(/@font-face\s*{[^}]*}/g).find(text => text.includes(`/${file})`));
      if (!face) throw new Error(`${family} no longer has the subset ${subset}`);
      const bytes = await readFile(join(source, 'files', file));
      const name = `${family}-${subset}.${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}.woff2`;
      await writeFile(join(assets, 'fonts', name), bytes);
      faces.push(face.replace(/url\([^)]*\)/, `url(fonts/${name})`).replace(/\s+/g, ' '));
    }
    await cp(join(source, 'LICENSE'), join(assets, 'fonts', `${family}.LICENSE.txt`));
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
