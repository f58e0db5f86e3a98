// A language's sentences in two files: what nearly every run says, and the rest, read when the first of it is said.
import type { Plugin } from 'esbuild';

const languages = { en: 'english', ko: 'korean' } as const;
const rest = ['diagnostics', 'catalogue', 'ci', 'markdown'] as const;
const most = ['report', 'command', 'standing'] as const;

/** The files of the rest: their names, and the code that each begins with. */
export const restOfWords: [name: string, entry: string][] = Object.entries(languages).map(([language, name]) => [`${name}-rest`, rest.map((part) => `export { ${part} } from './src/words/${language}/${part}.ts';`).join('\n')]);

export const wordsApart: Plugin = {
  name: 'words-apart',
  setup(setup) {
    setup.onResolve({ filter: /^\.\/\w+-rest\.cjs$/ }, ({ path }) => ({ path, external: true }));
    setup.onLoad({ filter: /[\\/]src[\\/]words[\\/](en|ko)[\\/]index\.ts$/ }, ({ path }) => {
      const language = /[\\/]ko[\\/]index\.ts$/.test(path) ? 'ko' : 'en';
      const late = rest.map((part) => `get ${part}() { return (read ??= require('./${languages[language]}-rest.cjs')).${part}; }`);
      // Kept here: each call of `require` looks for the file again.
      return { loader: 'ts', contents: `let read: any;\n${most.map((part) => `import { ${part} } from './${part}.ts';`).join('\n')}\nexport const ${language} = { ${[...most, ...late].join(', ')} };` };
    });
  },
};
