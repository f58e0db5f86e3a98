// rules/ and src/ -> dist/: one bundle, the packs as checked trees, the published schemas, the types.
import { readFileSync, readdirSync } from 'node:fs';
import { mkdir, rm, writeFile, chmod, readFile } from 'node:fs/promises';
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
import { bundle, bundleStart } from './bundle.ts';
import { compileEagerly } from './eager.ts';
import { conditionsCode } from './conditions.ts';
import { licences } from './licences.ts';
import { bundledPackages } from './packages.ts';
import { sbom } from './sbom.ts';
import { writeTypes } from './types.ts';
import { toAscii } from './ascii.ts';
import { reportSchema } from '../reporters/json/schema.ts';

const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };

await rm('dist', { recursive: true, force: true });
await mkdir('dist/packs', { recursive: true });
await mkdir('dist/schema', { recursive: true });

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
  await writeFile(`dist/${name}-conditions.cjs`, transformSync(conditionsCode(conditions), { minify: true, target: 'node20.19' }).code);
  const store = (file: string, text: string) => (isPacked(name) ? writeFile(`dist/packs/${file}.br`, brotliCompressSync(text)) : writeFile(`dist/packs/${file}`, text));
  await store(`${name}.json`, toAscii(JSON.stringify(logic)));
  for (const [language, list] of Object.entries(texts)) await store(`${name}.${language}.txt`, language === 'en' ? toAscii(storeTexts(list)) : storeTexts(list));
}

await writeFile(`dist/${packedTrees}`, brotliCompressSync(JSON.stringify(trees)));

/**
 * Every run of rules needs those of the seed pack; and a text of more than 128 KiB, as the core is with them, V8 puts where it need
 * not be copied when garbage is collected.
 */
async function conditionsIntoCore(): Promise<void> {
  const [core, file] = ['dist/core.cjs', 'dist/seed-conditions.cjs'];
  const made = /^module\.exports=([^]*?);\s*$/.exec(await readFile(file, 'utf8'))![1]!;
  const parts = (await readFile(core, 'utf8')).split('require("./seed-conditions.cjs")');
  if (parts.length !== 2) throw new Error('the core loads the conditions of the seed pack in another way now');
  await writeFile(core, parts.join(`(${made})`));
  await rm(file);
}

/** The lists of values, with their names in all languages, stand in the English schema, which lies beside this one. */
const besidePlan = (schema: JsonSchema): unknown => JSON.parse(JSON.stringify({ ...schema, definitions: undefined }).replaceAll('"#/definitions/', '"plan.schema.json#/definitions/'));

const archive = builtInPacks.map((name) => [name, Object.fromEntries(readdirSync(`rules/${name}`).sort().map((file) => [file, takeTexts(readFileSync(`rules/${name}/${file}`, 'utf8'), saidIn[name]!)]))]);
await writeFile(`dist/${packedRules}`, brotliCompressSync(JSON.stringify(Object.fromEntries(archive))));

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
for (const [name, schema] of Object.entries(schemas)) await writeFile(`dist/schema/${name}`, `${JSON.stringify(schema)}\n`);

const metafiles = await bundle(version);
await conditionsIntoCore();
compileEagerly('dist', 'command.cjs');
await bundleStart();
compileEagerly('dist', 'crm-check.cjs');
await chmod('dist/crm-check.cjs', 0o755);
const packages = await bundledPackages(metafiles.flatMap(({ inputs }) => Object.keys(inputs)));
await writeFile('dist/LICENSES.txt', await licences(packages));
await writeFile('dist/sbom.cdx.json', sbom(version, packages));

const options = ts.parseJsonConfigFileContent(ts.readConfigFile('tsconfig.json', ts.sys.readFile).config, ts.sys, '.').options;
writeTypes(ts.createProgram(['src/index.ts'], { ...options, emitDeclarationOnly: true, noEmit: false }));
