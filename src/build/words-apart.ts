// A language's sentences: one file for what nearly every run says, and one for each part of the rest, read when it is first said.
import type { Plugin } from 'esbuild';

const languages = { en: 'english', ko: 'korean' } as const;
const rest = ['command', 'diagnostics', 'catalogue', 'ci', 'markdown'] as const;
const most = ['report', 'standing'] as const;

/** The files of the rest: their names, and the code of each. */
export const restOfWords: [name: string, entry: string][] = Object.entries(languages).flatMap(([language, name]) => rest.map((part): [string, string] => [`${name}-${part}`, `import { ${part} } from './src/words/${language}/${part}.ts';\nexport { ${part} };`]));

export const wordsApart: Plugin = {
  name: 'words-apart',
  setup(setup) {
    setup.onResolve({ filter: /^\.\/(english|korean)-\w+\.cjs$/ }, ({ path }) => ({ path, external: true }));
    setup.onLoad({ filter: /[\\/]src[\\/]words[\\/](en|ko)[\\/]index\.ts$/ }, ({ path }) => {
      const language = /[\\/]ko[\\/]index\.ts$/.test(path) ? 'ko' : 'en';
      // Kept here: each call of `require` looks for the file again.
      const late = rest.map((part) => `get ${part}() { return (read.${part} ??= require('./${languages[language]}-${part}.cjs').${part}); }`);
      return { loader: 'ts', contents: `const read: any = {};\n${most.map((part) => `import { ${part} } from './${part}.ts';`).join('\n')}\nexport const ${language} = { ${[...most, ...late].join(', ')} };` };
    });
  },
};
