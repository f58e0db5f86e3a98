// src/ -> the bundles of dist/. What was found, on Node 20, with a profile of one run on the first draft:
// - ES modules cost 10 ms more than one CommonJS file, so the core is one; the command and the API are thin doors to it;
// - node:child_process (loaded by commander, for subcommands that are programs) costs 5 ms, node:tty (loaded by chalk, to look
//   whether it may colour, which we decide ourselves) 5 ms;
// - every 100 KB that are not needed cost 2 ms; what most runs do not need is a file of its own.
import { writeFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build, type Metafile, type Plugin } from 'esbuild';
import { reportSchema } from '../reporters/report-schema.ts';

const standaloneCode = standalone.default;

/** Modules that are bundled alone and loaded when used. */
const alone: Readonly<Record<string, string>> = { 'rules/read-pack.ts': 'read-pack', re2js: 'patterns', tinyglobby: 'glob', 'ko/index.ts': 'korean', 'catalogue.ts': 'catalogue', 'io/gate.ts': 'gate', 'io/read-reports.ts': 'read-reports' };

const loadedWhenUsed = (self: string): Plugin => ({
  name: 'loaded-when-used',
  setup(setup) {
    for (const [module, name] of Object.entries(alone)) {
      if (name === self) continue;
      const filter = new RegExp(`(^|/)${module.replace('.', '\\.')}$`);
      setup.onResolve({ filter }, ({ kind }) => (kind === 'dynamic-import' ? { path: `./${name}.js`, external: true } : null));
    }
  },
});

/** The command's own file is only its door. */
const throughCore: Plugin = {
  name: 'through-core',
  setup(setup) {
    setup.onResolve({ filter: /src\/commands\/index\.ts$/ }, () => ({ path: './core.cjs', external: true }));
  },
};

/** Replaces what a library loads and we do not use. */
const without: Plugin = {
  name: 'without',
  setup(setup) {
    setup.onResolve({ filter: /^node:child_process$/ }, ({ importer }) => (/[\\/]commander[\\/]/.test(importer) ? { path: 'empty', namespace: 'without' } : null));
    setup.onResolve({ filter: /^#supports-color$/ }, () => ({ path: 'no-color', namespace: 'without' }));
    setup.onLoad({ filter: /^empty$/, namespace: 'without' }, () => ({ contents: 'module.exports = {}' }));
    setup.onLoad({ filter: /^no-color$/, namespace: 'without' }, () => ({ contents: 'export default { stdout: false, stderr: false }' }));
  },
};

/** The schema of the report as code, so that ajv is not part of the package. */
const compiledSchema: Plugin = {
  name: 'compiled-schema',
  setup(setup) {
    setup.onLoad({ filter: /io[\\/]validate-report\.ts$/ }, () => {
      const ajv = new Ajv({ allowUnionTypes: true, validateFormats: false, code: { source: true, esm: true } });
      return { contents: standaloneCode(ajv.addSchema(reportSchema, 'report'), { validate: 'report' }), resolveDir: process.cwd() };
    });
  },
};

/** Writes the bundles, and tells what went into them. */
export async function bundle(version: string): Promise<Metafile[]> {
  const one = async (entry: string, name: string, format: 'cjs' | 'esm', ...more: Plugin[]): Promise<Metafile> => {
    const commonJs = format === 'cjs';
    const { metafile } = await build({
      entryPoints: [entry],
      outfile: `dist/${name}.${commonJs ? 'cjs' : 'js'}`,
      bundle: true,
      minify: true,
      // One Korean letter makes a whole file a two-byte text, which is slower to compile.
      charset: name === 'korean' ? 'utf8' : 'ascii',
      format,
      platform: 'node',
      target: 'node20.19',
      legalComments: 'none',
      metafile: true,
      plugins: [...more, loadedWhenUsed(name), without, compiledSchema],
      define: { CRM_CHECK_BUNDLE: 'true', CRM_CHECK_VERSION: JSON.stringify(version), ...(commonJs ? { 'import.meta.url': 'crmCheckUrl' } : {}) },
      banner: {
        js: commonJs
          ? "const crmCheckUrl=require('node:url').pathToFileURL(__filename).href;"
          : "import {createRequire as crmCheckRequire} from 'node:module';const require=crmCheckRequire(import.meta.url);",
      },
    });
    return metafile;
  };
  await writeFile('dist/index.js', "import core from './core.cjs';\nexport const { check, render, exitCodes } = core;\n");
  return Promise.all([one('bin/crm-check.ts', 'crm-check', 'cjs', throughCore), one('src/build/core.ts', 'core', 'cjs'), one('src/rules/read-pack.ts', 'read-pack', 'esm'), one('re2js', 'patterns', 'esm'), one('tinyglobby', 'glob', 'esm'), one('src/words/ko/index.ts', 'korean', 'esm'), one('src/commands/catalogue.ts', 'catalogue', 'esm'), one('src/io/gate.ts', 'gate', 'esm'), one('src/io/read-reports.ts', 'read-reports', 'esm')]);
}
