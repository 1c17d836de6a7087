/** The script of the page of `explain --format html`: the program's own simulation, for a browser, and readable. */
import { build } from 'esbuild';

/** @param root the folder of the repository */
export async function pageScript(root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/views/html/browser/explain.ts'],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2020',
    charset: 'ascii',
    legalComments: 'none',
    minifySyntax: true,
    write: false,
  });
  const [{ text }] = outputFiles;
  // Text that ends the element around it, or starts a comment in it.
  if (/<\/script|<!--/i.test(text)) throw new Error('the script cannot stand in a page');
  return `${JSON.stringify({ script: `\n${text}` }, null, 2)}\n`;
}
