// The files of a pack's folder -> Pack. All problems of all files in one run; nothing here touches the disk.
import { readFields } from '../shape/read.ts';
import { loadPatterns } from '../re2.ts';
import { pointer } from '../shape/path.ts';
import { keyPlaceOf, nodeAt, placeOf } from '../source/place.ts';
import { readSource, textOf } from '../source/read.ts';
import type { Source } from '../source/node.ts';
import { languages as allLanguages, type Diagnostic, type Evidence, type Language, type Path, type Place, type Words } from '../types.ts';
import { both, evidenceField, namePattern, packField } from './fields.ts';
import { vocabularyOf, type OwnField } from '../plan/own-fields.ts';
import { formerlyProblems } from './formerly.ts';
import { readOwnFields } from './own-fields.ts';
import { readRule } from './read-rule.ts';
import type { Pack, Rule, RuleTest, Unnoticed } from './rule.ts';

type Head = ReturnType<typeof readFields<ReturnType<typeof packField>>>;

/** A file as it came from the disk; `file` is its name for messages, `name` the base name. */
export interface PackFile {
  file: string;
  name: string;
  content: Uint8Array | string;
}

export interface PackResult {
  pack: Pack | null;
  /** The pack's own fields, also where it is broken elsewhere; null where they cannot be read. */
  fields: OwnField[] | null;
  tests: RuleTest[];
  unnoticed: Unnoticed[];
  /** Each rule file by rule id, for showing problems of tests. */
  sources: Map<string, Source>;
  /** The text of every file that could be decoded, for code frames. */
  texts: Map<string, string>;
  diagnostics: Diagnostic[];
}

/** For what is wrong with a file's name. */
const top: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** `others`: packs in use beside this one. */
export async function readPack(folder: string, files: readonly PackFile[], others: readonly Pack[] = []): Promise<PackResult> {
  await loadPatterns();
  const diagnostics: Diagnostic[] = [];
  const sources = new Map<string, Source>();
  const texts = new Map(files.map((file) => [file.file, textOf(file.content)]));
  const tests: RuleTest[] = [];
  const unnoticed: Unnoticed[] = [];
  const open = (file: PackFile | undefined): Source | null => {
    if (!file) return null;
    const { source, diagnostics: problems } = readSource(file.file, file.content);
    // How a file begins depends on what it is to be.
    const kind = file.name === 'pack.yaml' ? 'pack' : file.name === 'evidence.yaml' ? 'evidence' : 'rule';
    diagnostics.push(...problems.map((problem) => (problem.id === 'yaml/empty' ? { ...problem, id: 'rule/empty', args: { kind } } : problem)));
    return source;
  };
  const fail = (id: string, file: string, args: Diagnostic['args'] = {}, place: Place | null = null, path: Path | null = null) => diagnostics.push({ id: `rule/${id}`, file, place, path: path && pointer(path), args });

  const packFile = files.find((file) => file.name === 'pack.yaml');
  if (!packFile) fail('no-pack-file', folder);
  const packSource = open(packFile);
  const head = packSource && readFields(packSource, packField(languagesOf(packSource)), 'rule');
  diagnostics.push(...(head?.diagnostics ?? []));
  const name = head?.value?.name ?? '';
  if (head?.value?.name !== undefined && !namePattern.test(name)) fail('bad-name', packFile!.file, { name }, placeOf(packSource!, ['name']), ['name']);
  // Where the languages are not known, whatever is there will do: one problem is enough.
  const languages = (head?.value?.languages ?? []) as Language[];

  const fields = fieldsOf(packSource, head, others, diagnostics);
  const vocabulary = vocabularyOf(fields ?? []);

  const evidenceFile = files.find((file) => file.name === 'evidence.yaml');
  const evidenceSource = open(evidenceFile);
  const evidence = evidenceFile ? readEvidence(evidenceSource, languages, diagnostics) : [];
  const rules: Rule[] = [];
  const fileOf = new Map<string, string>();
  const ruleFiles = files.filter((file) => /\.ya?ml$/i.test(file.name) && file.name !== 'pack.yaml' && file.name !== 'evidence.yaml');
  if (!ruleFiles.length) fail('no-rules', folder);
  for (const file of [...ruleFiles].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const base = file.name.replace(/\.ya?ml$/i, '');
    if (!namePattern.test(base)) fail('bad-name', file.file, { name: base }, top);
    const first = fileOf.get(base);
    if (first !== undefined) fail('same-id', file.file, { id: `${name}/${base}`, first }, top);
    else fileOf.set(base, file.name);
    const source = open(file);
    if (!source) continue;
    const read = readRule(source, `${name}/${base}`, languages, vocabulary, fields !== null);
    diagnostics.push(...read.diagnostics);
    tests.push(...read.tests);
    unnoticed.push(...read.unnoticed);
    sources.set(`${name}/${base}`, source);
    if (read.rule) rules.push(read.rule);
  }

  diagnostics.push(...formerlyProblems(rules, [...fileOf.keys()].map((base) => `${name}/${base}`), others, sources));

  const ids = new Set(evidence?.map((entry) => entry.id));
  // Where the evidence could not be read, that is the one problem.
  for (const rule of evidence ? rules : []) {
    const source = sources.get(rule.id)!;
    rule.evidence.forEach((id, index) => {
      if (!ids.has(id)) fail('unknown-evidence', source.file, { id, known: [...ids].join(', ') }, placeOf(source, ['evidence', index]), ['evidence', index]);
    });
  }
  const used = new Set(rules.flatMap((rule) => rule.evidence));
  // A rule that could not be read may be the one that uses it.
  if (!diagnostics.length) for (const id of ids) if (!used.has(id)) fail('unused-evidence', evidenceSource!.file, { id }, keyPlaceOf(evidenceSource!, [id]), [id]);
  if (diagnostics.length) return { pack: null, fields, tests: [], unnoticed: [], sources, texts, diagnostics };
  const { version, title } = head!.value!;
  return { pack: { name, version: version!, title: both(title!), languages, fields: fields ?? [], rules, evidence: evidence ?? [] }, fields, tests, unnoticed, sources, texts, diagnostics };
}

/** The pack's own fields; null where it cannot be known which there are. */
function fieldsOf(source: Source | null, head: Head | null, others: readonly Pack[], diagnostics: Diagnostic[]): OwnField[] | null {
  if (!source) return null;
  if (source.root.kind === 'map' && !source.root.entries.some(({ key }) => key === 'fields')) return [];
  if (!head?.value?.fields || head.diagnostics.length) return null;
  const before = diagnostics.length;
  const fields = readOwnFields(source, head.value.fields, others, diagnostics);
  return diagnostics.length > before ? null : fields;
}

/** The languages, before the rest of the file is read: they decide which words are needed in it. */
function languagesOf({ root }: Source): Language[] {
  const node = nodeAt(root, ['languages']);
  return node?.kind === 'list' ? allLanguages.filter((language) => node.items.some((item) => item.kind === 'scalar' && item.text === language)) : [];
}

function readEvidence(source: Source | null, languages: readonly Language[], diagnostics: Diagnostic[]): Evidence[] | null {
  if (!source) return null;
  const { value, diagnostics: problems } = readFields(source, evidenceField(languages), 'rule');
  diagnostics.push(...problems);
  if (problems.length) return null;
  const optional = (words: Partial<Words> | undefined) => (words ? both(words) : null);
  return Object.entries(value ?? {}).map(([id, entry]) => {
    if (entry!.standing === 'contested' && !entry!.contradicted_by) diagnostics.push({ id: 'rule/contested-without-reason', file: source.file, place: keyPlaceOf(source, [id, 'standing']), path: pointer([id, 'standing']), args: { id } });
    return {
      id,
      name: both(entry!.name!),
      figure: optional(entry!.figure),
      claim: both(entry!.claim!),
      source: both(entry!.source!),
      year: entry!.year!,
      url: entry!.url ?? null,
      class: both(entry!.class!),
      standing: entry!.standing!,
      contradictedBy: optional(entry!.contradicted_by),
    };
  });
}
