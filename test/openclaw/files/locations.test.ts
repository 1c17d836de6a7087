import { describe, expect, it } from 'vitest';
import { expandHome, type LocationOptions, locate, shortenHome } from '../../../src/openclaw/files/locations.ts';

const HOME = '/home/u';

interface Row {
  readonly name: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly options?: Partial<LocationOptions>;
  /** Files and folders that exist. */
  readonly there?: readonly string[];
  readonly config: string;
  readonly state?: string;
  readonly main?: string;
}

const rows: readonly Row[] = [
  { name: 'nothing there', config: '/home/u/.openclaw/openclaw.json', state: '/home/u/.openclaw' },
  ...['openclaw', 'clawdbot', 'moltbot', 'moldbot'].map((name) => ({
    name: `the config is called ${name}.json`,
    there: ['/home/u/.openclaw', `/home/u/.openclaw/${name}.json`],
    config: `/home/u/.openclaw/${name}.json`,
  })),
  {
    name: 'the newest of two names wins',
    there: ['/home/u/.openclaw', '/home/u/.openclaw/moltbot.json', '/home/u/.openclaw/clawdbot.json'],
    config: '/home/u/.openclaw/clawdbot.json',
  },
  ...['clawdbot', 'moltbot', 'moldbot'].map((name) => ({
    name: `the folder is called .${name}`,
    there: [`/home/u/.${name}`, `/home/u/.${name}/${name}.json`],
    config: `/home/u/.${name}/${name}.json`,
    state: `/home/u/.${name}`,
  })),
  {
    name: 'an empty new folder does not hide the config in an old one',
    there: ['/home/u/.openclaw', '/home/u/.clawdbot', '/home/u/.clawdbot/clawdbot.json'],
    config: '/home/u/.clawdbot/clawdbot.json',
    state: '/home/u/.openclaw',
  },
  {
    name: 'OPENCLAW_CONFIG_PATH',
    env: { OPENCLAW_CONFIG_PATH: '~/x.json' },
    config: '/home/u/x.json',
    state: '/home/u/.openclaw',
  },
  { name: 'CLAWDBOT_CONFIG_PATH', env: { CLAWDBOT_CONFIG_PATH: '/x.json' }, config: '/x.json' },
  {
    name: 'the newer of two variables wins',
    env: { OPENCLAW_CONFIG_PATH: '/new.json', CLAWDBOT_CONFIG_PATH: '/old.json' },
    config: '/new.json',
  },
  { name: 'a blank variable is none', env: { OPENCLAW_CONFIG_PATH: '  ' }, config: '/home/u/.openclaw/openclaw.json' },
  {
    name: 'OPENCLAW_STATE_DIR',
    env: { OPENCLAW_STATE_DIR: '/s' },
    config: '/s/openclaw.json',
    state: '/s',
    main: '/s/agents/main/agent',
  },
  {
    name: 'CLAWDBOT_STATE_DIR',
    env: { CLAWDBOT_STATE_DIR: '~/s' },
    config: '/home/u/s/openclaw.json',
    state: '/home/u/s',
  },
  {
    name: 'an empty OPENCLAW_STATE_DIR does not hide the default config',
    env: { OPENCLAW_STATE_DIR: '/s' },
    there: ['/home/u/.openclaw/openclaw.json'],
    config: '/home/u/.openclaw/openclaw.json',
    state: '/s',
  },
  {
    name: 'a legacy name in OPENCLAW_STATE_DIR',
    env: { OPENCLAW_STATE_DIR: '/s' },
    there: ['/s/moltbot.json', '/home/u/.openclaw/openclaw.json'],
    config: '/s/moltbot.json',
  },
  {
    name: 'OPENCLAW_AGENT_DIR',
    env: { OPENCLAW_AGENT_DIR: '~/a' },
    config: '/home/u/.openclaw/openclaw.json',
    main: '/home/u/a',
  },
  {
    name: 'PI_CODING_AGENT_DIR',
    env: { PI_CODING_AGENT_DIR: '/a' },
    config: '/home/u/.openclaw/openclaw.json',
    main: '/a',
  },
  {
    name: 'OPENCLAW_HOME',
    env: { OPENCLAW_HOME: '/other' },
    config: '/other/.openclaw/openclaw.json',
    state: '/other/.openclaw',
  },
  {
    name: '--state-dir is that folder and nothing else',
    env: { OPENCLAW_STATE_DIR: '/s', OPENCLAW_CONFIG_PATH: '/x.json', OPENCLAW_AGENT_DIR: '/a' },
    options: { stateDir: '/only' },
    there: ['/home/u/.openclaw/openclaw.json'],
    config: '/only/openclaw.json',
    state: '/only',
    main: '/only/agents/main/agent',
  },
  {
    name: '--profile',
    options: { profile: 'work' },
    config: '/home/u/.openclaw-work/openclaw.json',
    state: '/home/u/.openclaw-work',
  },
  { name: '--profile default', options: { profile: 'default' }, config: '/home/u/.openclaw/openclaw.json' },
  {
    name: '--profile does not fall back to the default config',
    options: { profile: 'work' },
    there: ['/home/u/.openclaw/openclaw.json'],
    config: '/home/u/.openclaw-work/openclaw.json',
  },
  {
    name: '--profile yields to the environment',
    env: { OPENCLAW_STATE_DIR: '/s' },
    options: { profile: 'work' },
    config: '/s/openclaw.json',
    state: '/s',
  },
];

describe('locate', () => {
  it.each(rows)('$name', ({ env = {}, options, there = [], config, state, main }) => {
    const found = locate({ env, homedir: HOME, exists: (file) => there.includes(file), ...options });
    expect(found.configPath).toBe(config);
    if (state !== undefined) expect(found.stateDir).toBe(state);
    if (main !== undefined) expect(found.mainAgentDir).toBe(main);
  });
});

describe('home folders', () => {
  it.each([
    ['~', HOME],
    ['~/a', '/home/u/a'],
    ['~other/a', '~other/a'],
    ['/a/~', '/a/~'],
  ])('%s means %s', (file, expanded) => {
    expect(expandHome(file, HOME)).toBe(expanded);
  });

  it.each([
    [HOME, '~'],
    ['/home/u/a/b', '~/a/b'],
    ['/home/user/a', '/home/user/a'],
  ])('%s is shown as %s', (file, shown) => {
    expect(shortenHome(file, HOME)).toBe(shown);
  });
});
