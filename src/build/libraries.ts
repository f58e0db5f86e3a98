// What bundled libraries bring along that we do not use, and how it is left out. Each library is pinned; the tests run the bundle.
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

export const libraries: Plugin = {
  name: 'libraries',
  setup(setup) {
    // commander starts programs as subcommands, and chalk looks whether it may colour, which we decide ourselves.
    setup.onResolve({ filter: /^node:child_process$/ }, ({ importer }) => (/[\\/]commander[\\/]/.test(importer) ? { path: 'empty', namespace: 'without' } : null));
    setup.onResolve({ filter: /^#supports-color$/ }, () => ({ path: 'no-color', namespace: 'without' }));
    setup.onLoad({ filter: /^empty$/, namespace: 'without' }, () => ({ contents: 'export default {}' }));
    setup.onLoad({ filter: /^no-color$/, namespace: 'without' }, () => ({ contents: 'export default { stdout: false, stderr: false }' }));

    // js-yaml's tags, schemas and defaults are for making values, which our reader does itself; nothing happens when they are made.
    setup.onLoad({ filter: /[\\/]js-yaml[\\/]dist[\\/]js-yaml\.mjs$/ }, async ({ path }) => ({
      contents: lookedThroughOnce(withOneShape(withoutTables(await readFile(path, 'utf8')))).replace(/^var (\w+) = ((?:define\w+\(|new Schema\(\[|\w+\.withTags\(|\{)[^]*?^[\])}]+|new RegExp\(.*\)|`.*`);$/gm, 'var $1 = /* @__PURE__ */ (() => ($2))();'),
    }));

    // As CommonJS the library of distances would run, with its table, whenever the core is loaded.
    setup.onResolve({ filter: /^fastest-levenshtein$/ }, ({ path, resolveDir, kind, pluginData }) => (pluginData === 'module' ? null : setup.resolve(`${path}/esm/mod.js`, { resolveDir, kind, pluginData: 'module' })));

    // The patterns of the widths of characters hold tables of Unicode, made as soon as a literal is read; most texts need none of them.
    setup.onLoad({ filter: /[\\/]fast-string-truncated-width[\\/]dist[\\/]index\.js$/ }, async ({ path }) => ({ contents: patternsWhenUsed(await readFile(path, 'utf8')) }));

    // commander's files are CommonJS: each in a function of its own, which is read twice before it runs.
    setup.onLoad({ filter: /[\\/]commander[\\/]esm\.mjs$/ }, () => ({ contents: ['argument', 'command', 'error', 'help', 'option'].map((file) => `export * from './lib/${file}.js';`).join('\n') }));
    setup.onLoad({ filter: /[\\/]commander[\\/]lib[\\/]\w+\.js$/ }, async ({ path }) => ({ contents: toModule(await readFile(path, 'utf8')) }));
  },
};

function patternsWhenUsed(code: string): string {
  const pattern = /^const (\w+_RE) = \/(.*)\/(\w*);\n/gm;
  const found = [...code.matchAll(pattern)].map(([, name, source, flags]) => `${name}: new RegExp(${JSON.stringify(source)}, '${flags}')`);
  const used = code.replace(pattern, '').replace('/* CONSTANTS */', `const { ${found.map((entry) => entry.split(':')[0]).join(', ')} } = (patterns ??= { ${found.join(', ')} });`);
  if (!found.length || !used.includes('(patterns ??=')) throw new Error('fast-string-truncated-width is written in another way now');
  return `let patterns;\n${used}`;
}

/** js-yaml fills two tables of escapes from one function when it is loaded; few plans have a single escape. */
function withoutTables(code: string): string {
  const parts = [/^var simpleEscape(Check|Map) = new Array\(256\);\n/gm, /^for \(let i = 0; i < 256; i\+\+\) \{\n(\tsimpleEscape(Check|Map)\[i\] = .*\n)+\}\n/m];
  const without = parts.reduce((text, part) => text.replace(part, ''), code);
  const looked = without.replace(/simpleEscape(?:Check|Map)\[(\w+)\]/g, 'simpleEscapeSequence($1)');
  if (/simpleEscape(Check|Map)/.test(looked)) throw new Error('js-yaml looks up its escapes in another way now');
  return looked;
}

/**
 * js-yaml spreads defaults and options into the state of its parser. V8 gives each object made so a shape of its own, so that no
 * code of the parser is ever made for one shape: it took four times as long. Written out, all states have the same.
 */
function withOneShape(code: string): string {
  const written = code.replace(/(\bconst state = \{\n)\t\t\.\.\.DEFAULT_PARSER_OPTIONS,\n\t\t\.\.\.options,\n(?=\t\tinput: `\$\{input\}\\0`,)/, "$1\t\tfilename: options.filename ?? '',\n\t\tmaxDepth: options.maxDepth ?? 100,\n");
  if (written === code) throw new Error('js-yaml makes the state of its parser in another way now');
  return written;
}

/** js-yaml looks for what cannot be printed in each value; where the whole text has none of it, nor has a value. */
function lookedThroughOnce(code: string): string {
  const once = code
    .replace(/(\bmaxDepth: options\.maxDepth \?\? 100,\n)/, '$1\t\tprintable: !PATTERN_NON_PRINTABLE.test(input),\n')
    .replace(/(?<=\bfunction checkPrintable\(state, start, end\) \{\n)/, '\tif (state.printable) return;\n');
  if (once.split('rintable').length !== code.split('rintable').length + 2) throw new Error('js-yaml looks for what cannot be printed in another way now');
  return once;
}

/** CommonJS -> ES module, in the few forms that commander uses. */
const toModule = (code: string): string =>
  code
    .replace(/^const (\{.*?\}|\w+) = require\((.*?)\)(?:\.(\w+))?;$/gm, (_, names: string, from: string, one?: string) => `import ${one ? `{ ${one} as ${names} }` : names} from ${from};`)
    .replace(/^exports\.(\w+) = (\w+);.*$/gm, 'export { $2 as $1 };');
