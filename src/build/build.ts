// rules/ and src/ -> dist/: one bundle, the packs as checked trees, the published schemas, the types.
import { readFileSync, readdirSync } from 'node:fs';
import { mkdir, rename, rm, writeFile, chmod, readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { transformSync } from 'esbuild';
import ts from 'typescript';
import { isPacked, readPackFolder } from '../io/packs.ts';
import { packedRules } from '../io/built-in-rules.ts';
import { packedTrees } from '../io/put-trees.ts';
import { settingsField, waiversField } from '../gate/fields.ts';
import { planField } from '../plan/fields/index.ts';
import { evidenceField, packField, ruleField } from '../rules/fields.ts';
import type { Expr } from '../rules/expr.ts';
import { storePack, storeTexts } from '../rules/stored.ts';
import { takeTexts } from '../rules/texts-apart.ts';
import { toJsonSchema, type JsonSchema } from '../shape/json-schema.ts';
import { builtInPacks, type Language } from '../types.ts';
import { bundle, bundleStart, out } from './bundle.ts';
import { compileEagerly } from './eager.ts';
import { conditionsCode } from './conditions.ts';
import { licences } from './licences.ts';
import { bundledPackages } from './packages.ts';
import { sbom } from './sbom.ts';
import { writeTypes } from './types.ts';
import { toAscii } from './ascii.ts';
import { reportSchema } from '../reporters/json/schema.ts';

const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };

await rm(out, { recursive: true, force: true });
await mkdir(`${out}/packs`, { recursive: true });
await mkdir(`${out}/schema`, { recursive: true });

const trees: Record<string, Expr[]> = {};
const saidIn: Record<string, Record<Language, string[]>> = {};
for (const name of builtInPacks) {
  const { pack, diagnostics } = await readPackFolder(`rules/${name}`, `rules/${name}`);
  if (!pack) {
    console.error(diagnostics);
    process.exit(1);
  }
  const { logic, conditions, texts } = storePack(pack);
  trees[name] = conditions.map(({ expr }) => expr);
  saidIn[name] = texts;
  await writeFile(`${out}/${name}-conditions.cjs`, transformSync(conditionsCode(conditions), { minify: true, target: 'node20.19' }).code);
  const store = (file: string, text: string) => (isPacked(name) ? writeFile(`${out}/packs/${file}.br`, brotliCompressSync(text)) : writeFile(`${out}/packs/${file}`, text));
  await store(`${name}.json`, toAscii(JSON.stringify(logic)));
  for (const [language, list] of Object.entries(texts)) await store(`${name}.${language}.txt`, language === 'en' ? toAscii(storeTexts(list)) : storeTexts(list));
}

await writeFile(`${out}/${packedTrees}`, brotliCompressSync(JSON.stringify(trees)));

/**
 * Every run of rules needs those of the seed pack; and a text of more than 128 KiB, as the core is with them, V8 puts where it need
 * not be copied when garbage is collected.
 */
async function conditionsIntoCore(): Promise<void> {
  const [core, file] = [`${out}/core.cjs`, `${out}/seed-conditions.cjs`];
  const made = /^module\.exports=([^]*?);\s*$/.exec(await readFile(file, 'utf8'))![1]!;
  const parts = (await readFile(core, 'utf8')).split('require("./seed-conditions.cjs")');
  if (parts.length !== 2) throw new Error('the core loads the conditions of the seed pack in another way now');
  await writeFile(core, parts.join(`(${made})`));
  await rm(file);
}

/** The lists of values, with their names in all languages, stand in the English schema, which lies beside this one. */
const besidePlan = (schema: JsonSchema): unknown => JSON.parse(JSON.stringify({ ...schema, definitions: undefined }).replaceAll('"#/definitions/', '"plan.schema.json#/definitions/'));

const archive = builtInPacks.map((name) => [name, Object.fromEntries(readdirSync(`rules/${name}`).sort().map((file) => [file, takeTexts(readFileSync(`rules/${name}/${file}`, 'utf8'), saidIn[name]!)]))]);
await writeFile(`${out}/${packedRules}`, brotliCompressSync(JSON.stringify(Object.fromEntries(archive))));

const schemas = {
  'plan.schema.json': toJsonSchema(planField, 'en', 'Plan of a CRM project'),
  'plan.ko.schema.json': besidePlan(toJsonSchema(planField, 'ko', 'CRM 사업 계획')),
  'rule.schema.json': toJsonSchema(ruleField(['en']), 'en', 'Rule of crm-check'),
  'evidence.schema.json': toJsonSchema(evidenceField(['en']), 'en', 'Evidence of a rule pack'),
  'pack.schema.json': toJsonSchema(packField(['en']), 'en', 'Rule pack'),
  'settings.schema.json': toJsonSchema(settingsField, 'en', 'Settings of crm-check'),
  'settings.ko.schema.json': toJsonSchema(settingsField, 'ko', 'crm-check 설정'),
  'waivers.schema.json': toJsonSchema(waiversField, 'en', 'Waivers of crm-check'),
  'waivers.ko.schema.json': toJsonSchema(waiversField, 'ko', 'crm-check 예외 승인'),
  'report.schema.json': reportSchema,
};
for (const [name, schema] of Object.entries(schemas)) await writeFile(`${out}/schema/${name}`, `${JSON.stringify(schema)}\n`);

const metafiles = await bundle(version);
await conditionsIntoCore();
compileEagerly(out, 'command.cjs');
await bundleStart();
compileEagerly(out, 'crm-check.cjs');
await chmod(`${out}/crm-check.cjs`, 0o755);
const packages = await bundledPackages(metafiles.flatMap(({ inputs }) => Object.keys(inputs)));
await writeFile(`${out}/LICENSES.txt`, await licences(packages));
await writeFile(`${out}/sbom.cdx.json`, sbom(version, packages));

const options = ts.parseJsonConfigFileContent(ts.readConfigFile('tsconfig.json', ts.sys.readFile).config, ts.sys, '.').options;
writeTypes(ts.createProgram(['src/index.ts'], { ...options, outDir: `${out}/types`, emitDeclarationOnly: true, noEmit: false }));

await rm('dist', { recursive: true, force: true });
await rename(out, 'dist');
