/** The commands below `models` that store credentials and orders, with the options that each takes. */
import { NotFound } from '../bundle.mjs';

export const name = 'commands';

const OURS =
  /^(auth( (list|add|activate|login|logout|remove|paste-token|paste-api-key|setup-token|order( \w+)?))?|set|status)$/;
const OPTIONS = ['--agent', '--provider', '--profile-id', '--expires-in', '--json', '--yes', '--force'];

export async function read(bundle) {
  const register = await bundle.value('registerModelsCli');
  const commands = {};
  register(recorder('', commands));
  const value = {};
  for (const [words, options] of Object.entries(commands)) {
    const [, command] = /^models (.*)$/.exec(words) ?? [];
    if (command && OURS.test(command)) value[command] = OPTIONS.filter((option) => options.has(option));
  }
  if (!value['auth paste-token']) throw new NotFound('no models auth paste-token among its commands');
  return { value, how: 'called' };
}

/** A fake command of commander that records what is added to it. */
function recorder(words, commands) {
  const options = new Set();
  commands[words] = options;
  const self = new Proxy(() => self, {
    get: (_, key) => {
      if (key === 'command') return (spec) => recorder(`${words} ${spec.split(' ')[0]}`.trim(), commands);
      if (key === 'commands' || key === 'options') return [];
      if (key === 'option' || key === 'requiredOption') {
        return (flags) => {
          options.add(/--[\w-]+/.exec(flags)?.[0]);
          return self;
        };
      }
      return () => self;
    },
  });
  return self;
}
