/** What is wrong with declared providers: secrets, addresses, and models that nobody lists. */
import { describe, expect, it } from 'vitest';
import { isPrivateHost, isPublicAddress } from '../../src/settings/web-address.ts';
import { problemsOf } from './problems.ts';

const manifest = (providers: string, rest = ''): string => `version: 1\n${rest}providers:\n${providers}`;

function found(text: string): (string | undefined)[][] {
  return problemsOf(text).map(({ code, address }) => [code, address]);
}

describe('a literal secret', () => {
  it.each([
    ['apiKey: hunter2-word', 'providers.own.apiKey'],
    ['baseUrl: https://user:hunter2-word@host.example/v1', 'providers.own.baseUrl'],
    ['baseUrl: https://host.example/v1?key=hunter2-word', 'providers.own.baseUrl'],
    ['headers: {Authorization: Bearer hunter2-word}', 'providers.own.headers.Authorization'],
    ['headers: {X-Api-Key: hunter2-word}', 'providers.own.headers.X-Api-Key'],
    ['models: [{id: a}, {id: b, headers: {X-Token: hunter2-word}}]', 'providers.own.models[1].headers.X-Token'],
    ['request: {auth: {mode: authorization-bearer, token: hunter2-word}}', 'providers.own.request.auth.token'],
    ['request: {tls: {passphrase: hunter2-word}}', 'providers.own.request.tls.passphrase'],
    [
      'request: {proxy: {mode: explicit-proxy, url: "http://me:hunter2-word@proxy"}}',
      'providers.own.request.proxy.url',
    ],
    ['localService: {command: vllm, env: {HF_TOKEN: hunter2-word}}', 'providers.own.localService.env.HF_TOKEN'],
  ])('%s is refused and not repeated', (line, address) => {
    const problems = problemsOf(manifest(`  own:\n    ${line}\n`));
    expect(problems.filter(({ code }) => code === 'E135').map((problem) => problem.address)).toEqual([address]);
    expect(problems.filter(({ code }) => code === 'E132')).toEqual([]);
    expect(JSON.stringify(problems)).not.toContain('hunter2');
  });

  it.each([
    `apiKey: \${OWN_KEY}`,
    'apiKey: {source: env, provider: default, id: OWN_KEY}',
    `headers: {Authorization: "Bearer \${OWN_KEY}", X-Team: infra, User-Agent: mine/1.0}`,
    `baseUrl: https://\${HOST}/v1?api-version=2024-10-21`,
    'localService: {command: vllm, env: {CUDA_VISIBLE_DEVICES: "0"}}',
  ])('%s is none', (line) => {
    expect(problemsOf(manifest(`  own:\n    ${line}\n`))).toEqual([]);
  });
});

describe('addresses', () => {
  it.each([
    ['  own: {baseUrl: "http://llm.example.com/v1"}\n', [['W148', 'providers.own.baseUrl']]],
    ['  own: {baseUrl: "http://192.168.1.4:8000/v1"}\n', []],
    ['  openai: {baseUrl: "https://proxy.example/v1"}\n', [['W151', 'providers.openai.baseUrl']]],
    ['  openai: {baseUrl: "https://eu.api.openai.com/v1"}\n', []],
    ['  own: {baseUrl: "https://api.openai.com/v1"}\n', [['W151', 'providers.own.baseUrl']]],
    ['  vllm: {baseUrl: "http://10.0.0.7:8000/v1"}\n', []],
    ['  a: {baseUrl: "http://box/v1"}\n  b: {baseUrl: "http://box/v1/"}\n', [['W149', 'providers.b.baseUrl']]],
    ['  a: {api: ollama}\n  A: {api: ollama}\n', [['E320', 'providers.A']]],
  ])('%s', (providers, expected) => {
    expect(found(manifest(providers))).toEqual(expected);
  });

  it('the host is named', () => {
    const [problem] = problemsOf(manifest('  openai: {baseUrl: "https://proxy.example/v1"}\n'));
    expect(problem?.message).toContain('proxy.example');
  });

  it.each([
    'localhost',
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '100.101.2.3',
    'box',
    'box.lan',
    'x.ts.net',
    '[::1]',
    '[fd00::1]',
  ])('%s is private', (host) => {
    expect(isPrivateHost(host)).toBe(true);
  });

  it.each(['example.com', '8.8.8.8', '172.32.0.1', '[2001:db8::1]', '100.128.0.1', 'lan.example.com'])(
    '%s is not',
    (host) => {
      expect(isPrivateHost(host)).toBe(false);
    },
  );

  it.each([
    ['https://host/v1', true],
    ['https://host/v1?api-version=1', true],
    ['https://host/v1?token=x', false],
    ['https://user@host/v1', false],
    ['not an address', true],
  ])('%s may be shown: %s', (text, expected) => {
    expect(isPublicAddress(text)).toBe(expected);
  });
});

describe('models', () => {
  const OWN = '  own: {models: [{id: qwen3-32b, input: [text]}, {id: sees, input: [text, image]}]}\n';

  it.each([
    ['primary: own/qwen3-32b\n', []],
    ['primary: own/qwen3-33b\n', [['W152', 'primary']]],
    ['fallbacks: [own/sees, own/seas]\n', [['W152', 'fallbacks[1]']]],
    ['aliases: {fast: own/nothing}\n', [['W152', 'aliases.fast']]],
    ['image: own/sees\n', []],
    ['image: own/qwen3-32b\n', [['W142', 'image']]],
    [
      'aliases: {blind: own/qwen3-32b}\nimage: {primary: own/sees, fallbacks: [blind]}\n',
      [['W142', 'image.fallbacks[0]']],
    ],
    ['roles: {pdf: {primary: own/sees, fallbacks: [own/qwen3-32b]}}\n', [['W142', 'roles.pdf.fallbacks[0]']]],
    ['roles: {image-generation: own/qwen3-32b, voice: own/qwen3-32b, subagents: own/qwen3-32b}\n', []],
    ['roles: {media: {image: {models: [own/sees, own/qwen3-32b]}}}\n', [['W142', 'roles.media.image.models[1]']]],
    [
      'roles: {media: {image: {models: [{provider: OWN, model: qwen3-32b}]}}}\n',
      [['W142', 'roles.media.image.models[0]']],
    ],
    ['roles: {media: {image: {preferredModel: own/qwen3-32b}}}\n', [['W142', 'roles.media.image.preferredModel']]],
    ['roles: {media: {image: {models: [{type: cli, command: own/qwen3-32b, model: x}]}}}\n', []],
    ['roles: {media: {image: {models: [{provider: own, model: qwen3-32b, capabilities: [audio]}]}}}\n', []],
    ['roles: {media: {audio: {models: [own/qwen3-32b]}, models: [own/qwen3-32b]}}\n', []],
    [
      'roles: {media: {models: [{provider: own, model: qwen3-32b, capabilities: [video, image]}]}}\n',
      [['W142', 'roles.media.models[0]']],
    ],
    ['manage: {providers.models: listed}\nprimary: own/qwen3-33b\n', []],
  ])('%s', (rest, expected) => {
    expect(found(manifest(OWN, rest))).toEqual(expected);
  });

  it('a model that reads PDF files gets their text alone without images, which is a note', () => {
    const [problem] = problemsOf(manifest(OWN, 'roles: {pdf: own/qwen3-32b}\n'));
    expect(problem).toMatchObject({ code: 'W142', severity: 'info' });
    expect(problem?.message).toBe('own/qwen3-32b does not accept images, so it reads only the text of PDF files.');
  });

  it('the name that may be meant is told', () => {
    const [problem] = problemsOf(manifest(OWN, 'primary: own/qwen3-33b\n'));
    expect(problem?.message).toBe('providers.own does not list qwen3-33b; did you mean own/qwen3-32b?');
  });
});
