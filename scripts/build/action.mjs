/**
 * Builds what the GitHub Action runs. `bundle/main.mjs` is small, readable and committed. The CLI and the other builds
 * of src/ are beside it only in releases: most of a megabyte that changes with every commit does not belong in git.
 */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { DATA, PROGRAM } from './single.mjs';

const FOLDER = 'integrations/github-action';

/** The text of `bundle/main.mjs`. */
export async function actionBundle(root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`${FOLDER}/src/main.ts`],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    charset: 'ascii',
    legalComments: 'none',
    write: false,
    banner: { js: '// Made from ../src by `npm run build`.' },
  });
  return outputFiles[0].text;
}

/** Writes all of its files; dist/ must hold the program in one file. */
export async function packAction(root, common) {
  const at = (name) => path.join(root, FOLDER, 'bundle', name);
  const text = await actionBundle(root);
  // A committed file keeps its time if nothing changed.
  if ((await readFile(at('main.mjs'), 'utf8').catch(() => '')) !== text) await writeFile(at('main.mjs'), text);
  await copyFile(path.join(root, 'dist', PROGRAM), at('cli.js'));
  await copyFile(path.join(root, 'dist', DATA), at(DATA));
  await build({
    ...common,
    entryPoints: [`${FOLDER}/src/declared.ts`],
    outfile: at('declared.mjs'),
    format: 'esm',
    minify: true,
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
  });
}
