/** OpenClaw's own login, which talks to the user on this terminal. */
import type { Environment } from '../openclaw/files/locations.ts';

/** Runs it on this process's terminal. Returns its exit code, or 1 if it was not started or was killed. */
export async function logIn(binary: string, env: Environment, args: readonly string[]): Promise<number> {
  const { spawn } = await import('node:child_process');
  // The child handles Ctrl-C; we report afterwards how it ended.
  const ignore = () => undefined;
  process.on('SIGINT', ignore);
  try {
    return await new Promise((resolve) => {
      const child = spawn(binary, args, { env: { ...env }, stdio: 'inherit' });
      child.on('error', () => resolve(1));
      child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
    });
  } finally {
    process.off('SIGINT', ignore);
  }
}
