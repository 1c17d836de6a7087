/** One cache for the code of all programs that the tests start. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export default function setup(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'oc-code-'));
  process.env.OPENCLAW_MODELS_TEST_CACHE = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
