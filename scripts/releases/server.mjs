/**
 * Runs many commands of one installed release in one process: most of a command's time is its program's start. Started
 * by process.mjs with the entry of `runCli`; gets `{argv, env}` as messages, and answers `{code, stdout, stderr}`.
 */
const [entry] = process.argv.slice(2);
const { runCli } = await import(entry);
/** What a command throws instead of ending this process. */
class Exit extends Error {}

const said = { stdout: '', stderr: '' };
for (const name of ['stdout', 'stderr']) {
  process[name].write = (text, ...rest) => {
    said[name] += text;
    rest.findLast((each) => typeof each === 'function')?.();
    return true;
  };
}
let ended;
process.exit = (code) => {
  ended ??= code ?? process.exitCode ?? 0;
  throw new Exit('the command ended');
};
process.on('unhandledRejection', () => {});
process.on('uncaughtException', () => {});
// A release's own handlers end the process, which here throws.
const listen = process.on.bind(process);
for (const name of ['on', 'once', 'addListener', 'prependListener'])
  process[name] = (event, ...rest) =>
    event === 'uncaughtException' || event === 'unhandledRejection' ? process : listen(event, ...rest);

process.on('message', async ({ argv, env }) => {
  Object.assign(said, { stdout: '', stderr: '' });
  Object.assign(process.env, env);
  process.exitCode = undefined;
  ended = undefined;
  // The path that the release records about itself in its journal is not its path here.
  process.argv = ['/usr/bin/node', '/usr/lib/node_modules/openclaw/openclaw.mjs', ...argv];
  try {
    await runCli(process.argv);
  } catch (error) {
    if (!(error instanceof Exit)) {
      said.stderr += `${error}\n`;
      ended ??= 1;
    }
  }
  process.send({ code: ended ?? process.exitCode ?? 0, ...said });
});
process.send('ready');
