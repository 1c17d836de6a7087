import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isItem,
  manifestPath,
  parseAddress,
  printAddress,
  sectionOf,
  settingKey,
  wholeSetting,
} from '../../src/settings/address.ts';
import { SECTIONS, SETTINGS } from '../../src/settings/table.ts';

describe('addresses', () => {
  const name = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => !/\[\d+\]$/.test(text));
  // An id that contains a setting's name would be another address; OpenClaw's ids use these characters.
  const agent = fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,10}$/);
  const settings = Object.keys(SETTINGS) as (keyof typeof SETTINGS)[];
  const address = fc.oneof(
    fc.record({
      setting: fc.constantFrom(...settings.filter((one) => !one.includes('*'))),
      name: fc.constant(undefined),
      agent: fc.option(agent, { nil: undefined }),
    }),
    // A name with the words of a setting in it would be another address, too, and after that of a channel come its parts.
    fc
      .record({
        setting: fc.constantFrom(...settings.filter((one) => one.includes('*'))),
        name: fc.stringMatching(/^[a-z0-9][0-9._:/-]{0,10}$/),
        agent: fc.option(agent, { nil: undefined }),
      })
      .map((one) => (one.setting === 'channels.*' ? { ...one, name: one.name.replaceAll('.', '') } : one)),
    fc.record({
      setting: fc.constantFrom(...(Object.keys(SECTIONS) as (keyof typeof SECTIONS)[])),
      name,
      agent: fc.option(agent, { nil: undefined }),
    }),
  );

  it('printed addresses parse to the same, for every row of the table', () => {
    fc.assert(
      fc.property(address, (one) => {
        const rows: Readonly<Record<string, { perAgent: boolean }>> = { ...SETTINGS, ...SECTIONS };
        const valid = one.agent === undefined || rows[one.setting]?.perAgent;
        expect(parseAddress(printAddress(one))).toEqual(valid ? one : undefined);
      }),
    );
  });

  it.each([
    '',
    'version',
    'aliases',
    'aliases.',
    'auth.order',
    'image',
    'agents',
    'agents.work',
    'agents.work.image.primary',
  ])('%j is no setting', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });

  it.each([
    ['providers.vllm.models[a.b/c:d].headers.X-Team', 'providers.vllm.models'],
    ['providers.z.ai.request.headers.X', 'providers.z.ai.request'],
    ['providers.vllm.headers.X.y', 'providers.vllm.headers'],
    ['providers.vllm', 'providers.vllm'],
    ['providers.mode', 'providers.mode'],
  ])('%s is a part of %s', (part, whole) => {
    expect([wholeSetting(part), isItem(part)]).toEqual([whole, part !== whole]);
  });

  it('an item is of its list, and aliases differ in case only', () => {
    expect([isItem('fallbacks[1]'), isItem('fallbacks')]).toEqual([true, false]);
    expect(wholeSetting('agents.a.fallbacks[12]')).toBe('agents.a.fallbacks');
    expect(settingKey('aliases.Opus')).toBe(settingKey('aliases.opus'));
    expect(settingKey('agents.Work.primary')).toBe('agents.Work.primary');
  });

  it('a section is owned whole, also that of an agent', () => {
    expect(sectionOf('aliases.opus')).toBe('aliases');
    expect(sectionOf('agents.work.auth.order.openai')).toBe('agents.work.auth.order');
    expect(sectionOf('primary')).toBeUndefined();
  });

  it('is the path of a key in the manifest, whatever dots a name has', () => {
    expect(manifestPath({ setting: 'auth.order', name: 'z.ai', agent: 'work' })).toEqual([
      'agents',
      'work',
      'auth',
      'order',
      'z.ai',
    ]);
    expect(manifestPath({ setting: 'image.primary', name: undefined, agent: undefined })).toEqual(['image', 'primary']);
  });
});
