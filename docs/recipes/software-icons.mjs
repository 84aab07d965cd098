// Renews the icons of the starter catalogue from the npm package simple-icons (drawings: CC0-1.0).
//   npm pack simple-icons && tar xzf simple-icons-*.tgz && node docs/recipes/software-icons.mjs package 2026-11-29
// Taken: free software of the catalogue whose entry names no brand guidelines and no source that is a page of brand rules,
// whose own licence, if one is given, lets it be shown with credit, and whose source is a forge or the site that the sheet
// names (two things may share a name), and which the catalogue holds for free. Services are not: nobody read their terms.
import fs from 'node:fs';
import path from 'node:path';

const [from, read] = process.argv.slice(2);
const into = 'src/main/resources/catalogue/icons';
const version = JSON.parse(fs.readFileSync(path.join(from, 'package.json'))).version;
const icons = JSON.parse(fs.readFileSync(path.join(from, 'data/simple-icons.json')));
const { titleToSlug } = await import(path.resolve(from, 'sdk.mjs'));
const shared = ['CC0-1.0', 'CC-BY-4.0', 'CC-BY-SA-3.0', 'CC-BY-SA-4.0'];
const rules = /brand|trademark|guideline|\bpress\b|logo|design\.|media/i;
const byKey = new Map();
for (const it of icons)
  for (const name of [it.title, ...(it.aliases?.aka ?? [])]) if (!byKey.has(key(name))) byKey.set(key(name), it);

fs.mkdirSync(into, { recursive: true });
const rows = [];
for (const file of fs.readdirSync('src/main/resources/catalogue/software').sort()) {
  const slug = file.replace('.yml', '');
  const text = fs.readFileSync(path.join('src/main/resources/catalogue/software', file), 'utf8');
  const name = text.match(/^name: *"?(.*?)"?$/m)[1];
  if (/spdx: (Elastic|BUSL|SSPL)/.test(text)) continue;
  const it = byKey.get(key(name));
  if (!it || !may(it) || !same(it.source, text.match(/^site: *"?(\S+?)"?$/m)?.[1])) continue;
  const drawing = fs.readFileSync(path.join(from, 'icons', (it.slug ?? titleToSlug(it.title)) + '.svg'), 'utf8');
  const line = drawing.match(/ d="([^"]+)"/)[1];
  fs.writeFileSync(path.join(into, slug + '.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#fff"/>'
    + `<path transform="translate(4 4)" fill="${ink(it.hex)}" d="${line}"/></svg>\n`);
  rows.push([slug, it.title, it.license?.type ?? 'CC0-1.0', `Simple Icons ${version}`, it.source, read].join('\t'));
}
fs.writeFileSync(path.join(into, 'icons.tsv'), rows.join('\n') + '\n');
console.log(rows.length);

function key(name) {
  return name.toLowerCase().replace(/\+/g, 'plus').replace(/[^a-z0-9]/g, '');
}

function may(it) {
  if (it.guidelines) return false;
  const rulesOfBrand = rules.test(it.source.replace(/^https:\/\/(github|gitlab|codeberg)\.[^/]+\/.*$/, ''));
  return it.license ? shared.includes(it.license.type) : !rulesOfBrand;
}

function same(source, site) {
  if (/^https:\/\/(github|gitlab|codeberg)\./.test(source)) return !source.includes('/issues/');
  const domain = url => new URL(url).hostname.split('.').slice(-2).join('.');
  return site !== undefined && domain(source) === domain(site);
}

// On the white tile the colour must stand out three to one (WCAG 1.4.11); a paler one is drawn in ink.
function ink(hex) {
  const [r, g, b] = [0, 2, 4].map(i => parseInt(hex.slice(i, i + 2), 16) / 255)
    .map(it => it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4);
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05) < 3 ? '#333333' : '#' + hex.toLowerCase();
}
