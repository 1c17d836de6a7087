import { describe, expect, it } from 'vitest';
import { KNOWS_NOTHING, type LoadOptions } from '../../src/manifest/index.ts';
import { placed, problemsOf } from './problems.ts';

interface Row {
  readonly name: string;
  readonly text: string;
  readonly options?: LoadOptions;
  /** Places and a part of each message. */
  readonly expected: readonly (readonly [string, string])[];
}

const complete: LoadOptions = { liveAliases: new Map() };

const ENDED = { date: null, successor: null, reason: null, source: 'a list', sourceDate: null };

const rows: Row[] = [
  // --- words ---
  {
    name: 'a wildcard is no model',
    text: 'version: 1\nprimary: openai/*\nfallbacks: [opencode-go/*]\n',
    expected: [
      ['E114 error 2:10-18', 'is a wildcard for all models of a provider'],
      ['E114 error 3:13-26', 'is a wildcard for all models of a provider'],
    ],
  },
  {
    name: 'variables',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as somebody writes it who expects it to be replaced
    text: 'version: 1\nprimary: ${MODEL}\nfallbacks: ["ollama/${MODEL}"]\n',
    expected: [
      // biome-ignore lint/suspicious/noTemplateCurlyInString: as somebody writes it who expects it to be replaced
      ['E176 error 2:10-18', '${MODEL} are not expanded'],
      // biome-ignore lint/suspicious/noTemplateCurlyInString: as somebody writes it who expects it to be replaced
      ['E176 error 3:13-30', '${MODEL} are not expanded'],
    ],
  },
  {
    name: 'characters that only look right',
    text: 'version: 1\nprimary: own/a\u2013b\nfallbacks: [own/a\u200bb, \u201cown/c\u201d]\naliases: {a\u2013b: own/d}\n',
    expected: [
      ['W147 warning 2:10-17', 'an en dash (U+2013)'],
      ['E175 error 3:13-20', 'an invisible character (U+200B)'],
      ['E175 error 3:22-29', 'a typographic quote (U+201C)'],
      ['W147 warning 4:11-14', 'an en dash (U+2013)'],
    ],
  },
  {
    name: 'an alias the other way round is one mistake',
    text: 'version: 1\naliases:\n  anthropic/claude-opus-4-6: opus\n',
    expected: [['E123 error 3:3-28', 'The alias name goes before the colon']],
  },
  // --- YAML ---
  {
    name: 'broken YAML',
    text: 'version: 1\nprimary: "a/b\n',
    expected: [['E101 error 2:10-11', 'no closing "']],
  },
  {
    name: 'tab as indentation',
    text: 'version: 1\nimage:\n\tprimary: a/b\n',
    expected: [['E101 error 3:1-2', 'indented with a tab']],
  },
  {
    name: 'a YAML alias without anchor',
    text: 'version: 1\nprimary: *p\n',
    expected: [['E101 error 2:10-12', '*p has no anchor']],
  },
  {
    name: 'duplicate keys',
    text: 'version: 1\nprimary: a/b\nprimary: c/d\n',
    expected: [['E102 error 3:1-8', '"primary" is in this map twice; the first is on line 2']],
  },
  {
    name: 'a number and a text as the same key',
    text: 'version: 1\naliases:\n  1: a/b\n  "1": c/d\n',
    expected: [['E102 error 4:3-6', '"1" is in this map twice']],
  },
  {
    name: 'two merge keys',
    text: 'version: 1\nimage:\n  <<: {primary: a/b}\n  <<: {fallbacks: []}\n',
    expected: [['E102 error 4:3-5', '"<<" is in this map twice']],
  },
  {
    name: 'two documents',
    text: 'version: 1\n---\nversion: 1\n',
    expected: [['E103 error 2:1-4', 'second YAML document']],
  },
  {
    name: 'an empty second document',
    text: '---\nversion: 1\n---\n',
    expected: [['E103 error 3:1-4', 'second YAML document']],
  },
  {
    name: 'a list inside itself',
    text: 'version: 1\nfallbacks: &a [*a]\n',
    expected: [['E104 error 2:16-18', '*a refers to itself']],
  },
  {
    name: 'a map merged into itself',
    text: 'version: 1\nimage: &a\n  <<: *a\n',
    expected: [['E104 error 3:7-9', '*a refers to itself']],
  },
  {
    name: 'an unknown tag',
    text: 'version: 1\nprimary: !foo a/b\n',
    expected: [['E105 error 2:10-14', 'The YAML tag !foo']],
  },
  {
    name: 'a tag in front of an anchor',
    text: 'version: 1\nimage: !foo &a\n  primary: a/b\n',
    expected: [['E105 error 2:8-12', 'The YAML tag !foo']],
  },
  {
    name: 'a core tag',
    text: 'version: 1\nprimary: !!str a/b\n',
    expected: [['E105 error 2:10-15', 'The YAML tag !!str']],
  },
  {
    name: 'a tag on a key',
    text: 'version: 1\n!x primary: a/b\n',
    expected: [['E105 error 2:1-3', 'The YAML tag !x']],
  },
  { name: '%YAML 1.1', text: '# old\n%YAML 1.1\n---\nversion: 1\n', expected: [['E106 error 2:1-10', '%YAML']] },
  { name: '%TAG', text: '%TAG ! tag:x,2000:\n---\nversion: 1\n', expected: [['E106 error 1:1-19', '%TAG']] },
  {
    name: 'a version with too many digits',
    text: 'version: 1.0000000000000000001\n',
    expected: [['E107 error 1:10-31', 'is read as the number 1']],
  },
  {
    name: 'a number beyond 2^53',
    text: 'version: 1\nprimary: 12345678901234567890\n',
    expected: [['E107 error 2:10-30', 'is read as the number']],
  },
  {
    name: 'a name that is read as a number',
    text: 'version: 1\nfallbacks: [5.10]\n',
    expected: [['E107 error 2:13-17', '5.10 is read as the number 5.1']],
  },
  {
    name: 'leading zeros',
    text: 'version: 1\nfallbacks: [007]\n',
    expected: [['E107 error 2:13-16', '007 is read as the number 7']],
  },
  {
    name: 'a key that is read as a number',
    text: 'version: 1\naliases:\n  1.10: a/b\n',
    expected: [['E107 error 3:3-7', 'The key 1.10 is read as 1.1']],
  },
  {
    name: 'a hexadecimal key',
    text: 'version: 1\naliases: {0x10: a/b}\n',
    expected: [['E107 error 2:11-15', 'The key 0x10 is read as 16']],
  },
  {
    name: 'a key that is read as a truth value',
    text: 'version: 1\naliases:\n  True: a/b\n',
    expected: [['E107 error 3:3-7', 'The key True is read as true']],
  },
  {
    name: 'a variable without quotes between brackets',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of OpenClaw's config
    text: 'version: 1\nproviders:\n  own:\n    headers: {X: ${TEAM}, Y: a}\n',
    expected: [['E101 error 4:18-25', 'the braces of a variable']],
  },
  {
    name: 'a variable without quotes in a list',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable, which a manifest does not have
    text: 'version: 1\nfallbacks: [${A}, a/b]\n',
    expected: [['E101 error 2:13-17', 'the braces of a variable']],
  },
  {
    name: 'a list as a key',
    text: 'version: 1\n? [a]\n: b\n',
    expected: [['E110 error 2:3-6', 'A key must be a string']],
  },
  {
    name: 'no key',
    text: 'version: 1\naliases:\n  : a/b\n',
    expected: [
      ['E110 error 3:3-3', 'A key is missing'],
      ['E123 error 3:3-3', 'an alias needs a name'],
    ],
  },
  {
    name: 'something else than a map merged',
    text: 'version: 1\nimage:\n  <<: 5\n',
    expected: [['E110 error 3:7-8', 'Only maps can be merged']],
  },

  // --- schema ---
  { name: 'an empty file', text: '', expected: [['E110 error 1:1-1', 'empty']] },
  { name: 'only comments', text: '# nothing\n', expected: [['E110 error 1:1-1', 'empty']] },
  { name: 'a list', text: '- a\n', expected: [['E110 error 1:1-2:1', 'The manifest must be a map, not a list']] },
  { name: 'no version', text: 'primary: a/b\n', expected: [['E110 error 1:1', 'The key "version" is missing']] },
  { name: 'another version', text: 'version: 2\n', expected: [['E110 error 1:10-11', 'version must be 1, not 2']] },
  {
    name: 'a version in quotes',
    text: 'version: "1"\n',
    expected: [['E110 error 1:10-13', 'version must be 1, not "1"']],
  },
  {
    name: 'a truth value for a model',
    text: 'version: 1\nprimary: true\n',
    expected: [['E110 error 2:10-14', 'primary must be a string or null, not true; put it in quotes if it is a name']],
  },
  {
    name: 'a map for a list',
    text: 'version: 1\nfallbacks: {a: b}\n',
    expected: [['E110 error 2:12-18', 'fallbacks must be a list or null, not a map']],
  },
  {
    name: 'a number in a list',
    text: 'version: 1\nfallbacks: [a/b, 7]\n',
    expected: [['E110 error 2:18-19', 'fallbacks[1] must be a string, not 7']],
  },
  {
    name: 'a null in a list',
    text: 'version: 1\nfallbacks:\n  - a/b\n  -\n',
    expected: [['E110 error 4:4-4', 'fallbacks[1] must be a string, not null']],
  },
  {
    name: 'an empty model',
    text: 'version: 1\nprimary: ""\n',
    expected: [['E110 error 2:10-12', 'primary must not be empty']],
  },
  {
    name: 'another ownership',
    text: 'version: 1\nmanage:\n  aliases: all\n',
    expected: [['E110 error 3:12-15', 'manage.aliases must be exact or listed, not "all"']],
  },
  {
    name: 'a misspelt key',
    text: 'version: 1\nfalbacks: []\n',
    expected: [['E111 error 2:1-9', 'There is no key "falbacks"; did you mean "fallbacks"?']],
  },
  {
    name: "a key of OpenClaw's own config",
    text: 'version: 1\nmodel: a/b\n',
    expected: [['E111 error 2:1-6', 'did you mean "primary"?']],
  },
  {
    name: 'a nested key written as a map',
    text: 'version: 1\nmanage:\n  auth: {order: listed}\n',
    expected: [['E111 error 3:3-7', 'no key "auth" in manage; did you mean "auth.order"?']],
  },
  {
    name: 'a key of an agent',
    text: 'version: 1\nagents:\n  "a/b":\n    image: x/y\n',
    expected: [
      ['E131 error 3:3-8', '"a/b" as "a-b"'],
      ['E111 error 4:5-10', 'There is no key "image" in agents.a/b.'],
    ],
  },

  // --- meaning ---
  {
    name: 'a misspelt alias',
    text: 'version: 1\nfallbacks:\n  - opsu\naliases:\n  opus: anthropic/claude-opus-4-5\n',
    expected: [['E112 error 3:5-9', 'Unknown alias "opsu"; did you mean "opus"?']],
  },
  {
    name: 'an unknown alias where all are declared',
    text: 'version: 1\nprimary: sunflower\naliases: {}\n',
    expected: [['E112 error 2:10-19', 'Unknown alias "sunflower".']],
  },
  {
    name: 'an unknown alias where nobody looked',
    text: 'version: 1\nprimary: sunflower\n',
    expected: [['W535 warning 2:10-19', 'was not read']],
  },
  {
    name: 'an unknown alias where live ones are known',
    text: 'version: 1\nprimary: sunflower\n',
    options: complete,
    expected: [['E112 error 2:10-19', 'Unknown alias']],
  },
  {
    name: 'a built-in alias misspelt, offline',
    text: 'version: 1\nprimary: sonet\n',
    expected: [['E112 error 2:10-15', 'did you mean "sonnet"?']],
  },
  {
    name: 'a model without a provider',
    text: 'version: 1\nprimary: gpt-5.2\naliases: {}\n',
    expected: [['E113 error 2:10-17', 'as openai/gpt-5.2.']],
  },
  {
    name: 'a model without a provider, offline',
    text: 'version: 1\nprimary: gpt-5.2\n',
    expected: [['W535 warning 2:10-17', 'has no provider']],
  },
  {
    name: 'nothing behind the slash',
    text: 'version: 1\nprimary: openai/\n',
    expected: [['E114 error 2:10-17', '"openai/" is not a model reference']],
  },
  {
    name: 'blank',
    text: 'version: 1\nfallbacks: [" "]\n',
    expected: [['E114 error 2:13-16', 'not a model reference']],
  },
  {
    name: 'an alias with an invalid target is said once',
    text: 'version: 1\nprimary: x\naliases:\n  x: /y\n',
    expected: [['E114 error 4:6-8', '"/y"']],
  },
  {
    name: 'a circle of aliases is said once',
    text: 'version: 1\nprimary: c\naliases:\n  A: b\n  b: a\n  c: b\n',
    expected: [['E120 error 4:6-7', 'never reaches a model: A -> b -> A']],
  },
  { name: 'an alias of itself', text: 'version: 1\naliases: {a: a}\n', expected: [['E120 error 2:14-15', 'a -> a']] },
  {
    name: 'two aliases for one model',
    text: 'version: 1\naliases:\n  fast: xai/glm\n  quick: XAI/glm\n',
    expected: [['E121 error 4:3-8', '"fast" (line 3) and "quick" both name xai/glm']],
  },
  {
    name: 'an alias of a declared alias',
    text: 'version: 1\naliases:\n  a: b\n  b: x/y\n',
    expected: [['E121 error 4:3-4', '"a" (line 3) and "b" both name x/y']],
  },
  {
    name: 'aliases that differ only in case',
    text: 'version: 1\naliases:\n  fast: x/y\n  Fast: x/z\n',
    expected: [['E122 error 4:3-7', '"fast" (line 3) and "Fast" differ only in case']],
  },
  {
    name: 'names that no alias can have',
    text: 'version: 1\naliases:\n  a/b: x/y\n  " c": x/z\n',
    expected: [
      ['E123 error 3:3-6', 'with a slash'],
      ['E123 error 4:3-7', 'drops the blanks'],
    ],
  },
  {
    name: "aliases that OpenClaw's own commands refuse, in one note",
    text: 'version: 1\nprimary: my model\naliases:\n  my model: x/y\n  模型: x/z\n  "a：b": x/w\n',
    expected: [
      ['W153 info 4:3-11', '"my model", "模型"'],
      ['W147 warning 6:3-8', 'a Unicode colon'],
    ],
  },
  {
    name: 'a profile of another provider',
    text: 'version: 1\nauth: {order: {openai: ["openai-codex:me"]}}\n',
    expected: [['E130 error 2:25-42', '"openai-codex:me" is a profile of openai-codex, not of openai.']],
  },
  {
    name: 'a profile with a foreign prefix',
    text: 'version: 1\nauth:\n  order:\n    openai: [office:me]\n',
    expected: [['W527 warning 4:14-23', 'does not look like a profile of openai']],
  },
  {
    name: 'an agent id in capitals',
    text: 'version: 1\nagents:\n  Work: {}\n',
    expected: [['E131 error 3:3-7', '"Work" as "work"']],
  },
  {
    name: 'two ids of one agent',
    text: 'version: 1\nagents:\n  work: {}\n  WORK: {}\n',
    expected: [['E131 error 4:3-7', '"work" (line 3) and "WORK" are the same agent, work.']],
  },
  {
    name: 'a repeated fallback, through an alias',
    text: 'version: 1\nfallbacks: [a, x/z, x/y]\naliases: {a: x/y}\n',
    expected: [['W140 warning 2:21-24', 'x/y is already fallback 1']],
  },
  {
    name: 'a fallback that is the primary',
    text: 'version: 1\nprimary: x/y\nfallbacks:\n  - X/y\n',
    expected: [['W141 warning 4:5-8', 'x/y is already the primary']],
  },
  {
    name: 'a fallback that is the inherited primary',
    text: 'version: 1\nprimary: x/y\nagents:\n  w:\n    primary: null\n    fallbacks: [x/y]\n',
    expected: [['W141 warning 6:17-20', 'x/y is already the primary']],
  },
  {
    name: 'an image model that is blind',
    text: 'version: 1\nimage: x/y\n',
    options: { models: { ...KNOWS_NOTHING, takesImages: (ref) => ref !== 'x/y' } },
    expected: [['W142 warning 2:8-11', 'x/y does not accept images']],
  },
  {
    name: 'a blind image fallback',
    text: 'version: 1\nimage:\n  primary: x/see\n  fallbacks: [x/y]\n',
    options: { models: { ...KNOWS_NOTHING, takesImages: (ref) => ref !== 'x/y' } },
    expected: [['W142 warning 4:15-18', 'x/y does not accept images']],
  },
  {
    name: 'a built-in alias shadowed',
    text: 'version: 1\naliases:\n  Opus: openai/gpt-5.2\n',
    expected: [
      [
        'W143 warning 3:3-7',
        '"Opus" is a built-in alias of OpenClaw for anthropic/claude-opus-4-8; here it names openai/gpt-5.2',
      ],
    ],
  },
  {
    name: 'a misspelt provider',
    text: 'version: 1\nprimary: opnai/gpt-5.2\n',
    expected: [['W144 warning 2:10-23', 'Unknown provider "opnai"; did you mean "openai"?']],
  },
  {
    name: 'a misspelt provider behind an alias is said once',
    text: 'version: 1\nprimary: a\naliases:\n  a: opnai/gpt-5.2\n',
    expected: [['W144 warning 4:6-19', 'did you mean "openai"?']],
  },
  {
    name: 'a misspelt provider of an order',
    text: 'version: 1\nauth:\n  order:\n    antropic: []\n',
    expected: [['W144 warning 4:5-13', 'did you mean "anthropic"?']],
  },
  {
    name: 'a repeated profile',
    text: 'version: 1\nauth:\n  order:\n    openai: [openai:a, "openai:a"]\n',
    expected: [['W145 warning 4:24-34', '"openai:a" is already in the list']],
  },
  {
    name: 'one provider twice',
    text: 'version: 1\nauth:\n  order:\n    ZAI: []\n    zai: []\n',
    expected: [['E320 error 5:5-8', '"ZAI" (line 4) and "zai" are the same provider, zai.']],
  },
  {
    name: 'a model that was shut down, one that is going, and neither',
    text: 'version: 1\nprimary: x/gone\nfallbacks: [x/going, x/fine]\naliases: {a: x/gone}\n',
    options: {
      models: {
        ...KNOWS_NOTHING,
        lifecycle: (ref) =>
          ({
            'x/gone': { ...ENDED, status: 'retired', date: '2026-06-01', successor: 'x/fine' } as const,
            'x/going': { ...ENDED, status: 'deprecated' } as const,
            'x/fine': { ...ENDED, status: 'current' } as const,
          })[ref],
      },
    },
    expected: [
      ['W180 warning 2:10-16', 'x/gone was shut down on 2026-06-01 (a list)'],
      ['W181 warning 3:13-20', 'x/going is deprecated (a list)'],
      ['W180 warning 4:14-20', 'x/gone was shut down on 2026-06-01 (a list)'],
    ],
  },
  {
    name: 'an old name of a provider, unless it is a provider of its own',
    text: 'version: 1\nopenclaw: 2026.9.6\nprimary: claude-cli/claude-opus-5\nfallbacks: [openai-codex/gpt-6]\n',
    options: { models: { ...KNOWS_NOTHING, ownsProvider: (name) => name === 'openai-codex' } },
    expected: [['W182 warning 3:10-34', 'changes claude-cli/claude-opus-5 to anthropic/claude-opus-5']],
  },
  {
    name: 'an order of an agent',
    text: 'version: 1\nagents:\n  w:\n    auth: {order: {google: ["openai:a"]}}\n',
    expected: [['E130 error 4:29-39', 'openai, not of google']],
  },
];

describe('every code has its place', () => {
  it.each(rows)('$name', ({ text, options, expected }) => {
    const problems = problemsOf(text, options);
    expect(problems.map(placed)).toEqual(expected.map(([place]) => place));
    for (const [index, [, part]] of expected.entries()) expect(problems[index]?.message).toContain(part);
    for (const problem of problems) {
      expect(problem.message).toMatch(/[.?]$/);
      expect(problem.remedy).not.toBe('');
    }
  });

  it('covers every code of the manifest but those about the file', () => {
    const covered = new Set(rows.flatMap(({ expected }) => expected.map(([place]) => place.slice(0, 4))));
    const wanted =
      'E101 E102 E103 E104 E105 E106 E107 E110 E111 E112 E113 E114 E120 E121 E122 E123 E130 E131 W140 W141 W142 W143 W144 W145';
    expect(wanted.split(' ').filter((code) => !covered.has(code))).toEqual([]);
  });
});

describe('what is fine', () => {
  it.each([
    ['a custom provider', 'version: 1\nprimary: my-gateway/qwen3\n'],
    [
      'a provider of the live config with a close name',
      'version: 1\nprimary: openai2/gpt\n',
      { models: { ...KNOWS_NOTHING, providers: new Set(['openai2']) } },
    ],
    ['opus for another Claude Opus', 'version: 1\naliases: {opus: anthropic/claude-opus-4-6}\n'],
    ['a built-in alias where the manifest owns none', 'version: 1\nprimary: Opus\n'],
    ['a built-in alias although live does not have it yet', 'version: 1\nprimary: opus\n', complete],
    [
      'a live alias where ownership is narrowed',
      'version: 1\nprimary: big\naliases: {}\nmanage: {aliases: listed}\n',
      { liveAliases: new Map([['big', 'x/y']]) },
    ],
    [
      'names from the prototype of objects',
      'version: 1\nprimary: constructor/x\naliases: {constructor: toString/y, __proto__: x/z}\nauth: {order: {__proto__: [], constructor: []}}\n',
    ],
    ['a merge key', 'version: 1\nagents:\n  a: &base {primary: x/y}\n  b:\n    <<: *base\n    fallbacks: []\n'],
    ['a profile id without a colon', 'version: 1\nauth: {order: {openai: [mine]}}\n'],
    ['null everywhere', 'version: 1\nprimary: null\nfallbacks:\nimage:\naliases:\nauth:\nagents:\nmanage:\n'],
    ['a percent sign inside', 'version: 1\nprimary: x/y%z\n'],
  ] as [string, string, LoadOptions?][])('%s', (_, text, options) => {
    expect(problemsOf(text, options).map((problem) => `${placed(problem)} ${problem.message}`)).toEqual([]);
  });
});

describe('all problems at once', () => {
  const text = [
    'version: 2',
    'primary: opsu',
    'fallbacks: [7, x/y, x/y, 5.10]',
    'fallback: []',
    'primary: opsu',
    'aliases:',
    '  opus: anthropic/claude-opus-4-5',
    '  bad: [x/y]',
    'agents:',
    '  Work:',
    '    primary: !x nope',
    '',
  ].join('\n');

  it('names YAML, schema and meaning in the order of their places', () => {
    expect(problemsOf(text).map(placed)).toEqual([
      'E110 error 1:10-11',
      'E110 error 3:13-14',
      'W140 warning 3:21-24',
      'E107 error 3:26-30',
      'E111 error 4:1-9',
      'E102 error 5:1-8',
      'E112 error 5:10-14',
      'E110 error 8:8-13',
      'E131 error 10:3-7',
      'E105 error 11:14-16',
      'E112 error 11:17-21',
    ]);
  });

  it('stops at YAML that cannot be understood', () => {
    expect(problemsOf('version: 2\nprimary: "x\n').map(({ code }) => code)).toEqual(['E101']);
  });
});
