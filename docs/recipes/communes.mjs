// Reduces the communes of npm @etalab/decoupage-administratif to what FabCom needs. Usage:
//   npm pack @etalab/decoupage-administratif@6.0.0 && tar xzf etalab-decoupage-administratif-6.0.0.tgz
//   node docs/recipes/communes.mjs package/data src/main/resources/places
// communes.tsv.gz, in the order of the codes: INSEE code, name, department, postal codes, population, the commune it is a
// part of (arrondissements of Paris, Lyon and Marseille). Names and codes that are no commune any more (delegated and
// associated communes, merged ones) follow with "=" and the code of today's commune; a name is empty when only the code is old.
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync, constants } from "node:zlib";

const [from, to] = process.argv.slice(2);
const read = name => JSON.parse(readFileSync(`${from}/${name}.json`, "utf8"));
const order = (a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] < b[1] ? -1 : 1);
const all = read("communes");

const today = all.filter(it => it.type === "commune-actuelle" || it.type === "arrondissement-municipal");
const names = new Map(today.map(it => [it.code, it.nom]));
const rows = today.map(it => [it.code, it.nom, it.departement, (it.codesPostaux ?? []).join(" "), it.population ?? "", it.commune ?? ""]);

const former = all
  .filter(it => it.type === "commune-deleguee" || it.type === "commune-associee")
  .filter(it => names.has(it.chefLieu) && it.nom !== names.get(it.chefLieu))
  .map(it => [it.code, it.nom, "=" + it.chefLieu]);
const known = new Set([...rows, ...former].map(it => it[0]));
const old = today.flatMap(it => (it.anciensCodes ?? []).filter(code => !known.has(code)).map(code => [code, "", "=" + it.code]));

const lines = [...rows.sort(order), ...[...former, ...old].sort(order)].map(it => it.join("\t").trimEnd());
const zipped = gzipSync(lines.join("\n") + "\n", { level: 9, memLevel: 9, strategy: constants.Z_DEFAULT_STRATEGY });
zipped[9] = 255; // "operating system unknown": the same bytes on every machine
writeFileSync(`${to}/communes.tsv.gz`, zipped);
writeFileSync(`${to}/departments.tsv`, read("departements").map(it => [it.code, it.nom]).sort(order).map(it => it.join("\t")).join("\n") + "\n");
console.log(`${rows.length} communes and arrondissements, ${former.length} former names, ${old.length} former codes, ${zipped.length} bytes`);
