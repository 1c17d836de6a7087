/**
 * The files after an apply mean what the manifest says, by the table that real releases are compared with
 * (scripts/oracle/settings.mjs), which shares no code with the program.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { declaredFor } from '../../scripts/oracle/everything.mjs';
import { measuredOf } from '../../scripts/oracle/measured.mjs';
import { expectations, otherDifferences } from '../../scripts/oracle/settings.mjs';
import { parseJson5, toValue } from '../../src/json5/index.ts';
import measured from '../../src/openclaw/facts/measured.json' with { type: 'json' };
import { ROWS } from '../../src/settings/table.ts';
import { casesFolder, readAbout } from './homes.ts';

interface Config {
  readonly agents?: { readonly defaults?: { readonly models?: Readonly<Record<string, { readonly alias?: string }>> } };
}

/** The config of a case after the apply, with the variables that the case sets; undefined where it includes files. */
function configAfter(name: string): Config | undefined {
  const file = path.join(casesFolder, name, 'after', '.openclaw', 'openclaw.json');
  if (!existsSync(file)) return undefined;
  const { env = {} } = readAbout(name);
  const text = readFileSync(file, 'utf8').replace(/\$\{(\w+)\}/g, (reference, key: string) => env[key] ?? reference);
  const parsed = parseJson5(text);
  return parsed.ok && !text.includes('$include') ? (toValue(parsed.document.root) as Config) : undefined;
}

function differencesOf(name: string, config: Config): string[] {
  const manifest = parse(readFileSync(path.join(casesFolder, name, 'manifest.yaml'), 'utf8')) as {
    readonly aliases?: Readonly<Record<string, string>>;
  };
  const live = Object.entries(config.agents?.defaults?.models ?? {}).map(([ref, { alias }]) => [alias, ref] as const);
  const names = new Map<string | undefined, string>([...live, ...Object.entries(manifest.aliases ?? {})]);
  const read = (text: string) => names.get(text) ?? text;
  return otherDifferences(manifest, config, { meant: read, read, variables: readAbout(name).env ?? {} });
}

const cases = readdirSync(casesFolder).flatMap((name) => {
  if (!existsSync(path.join(casesFolder, name, 'case.json')) || readAbout(name).apply !== undefined) return [];
  const config = configAfter(name);
  return config === undefined ? [] : [{ name, config }];
});

describe('what an apply has written', () => {
  it.each(cases)('means what the manifest says: $name', ({ name, config }) => {
    expect(differencesOf(name, config)).toEqual([]);
  });

  it('is not taken for the manifest where a value differs', () => {
    const config = configAfter('modern-role-details');
    if (!config) throw new Error('no config');
    const text = JSON.stringify(config).replace('"thinking":"low"', '"thinking":"high"');
    expect(differencesOf('modern-role-details', JSON.parse(text) as Config)).toEqual([
      'roles.subagents.thinking: the manifest means "low", OpenClaw reads "high"',
    ]);
  });
});

describe('the life beside a release', () => {
  it('declares every setting that some release has', () => {
    const declared = measured.releases
      .flatMap(({ release }) => expectations(declaredFor(measuredOf(release))))
      .map(({ what }) => what.replace(/^agents\.work\./, ''));
    const patterns = ROWS.filter(({ byRelease }) => byRelease).map(({ address }) => address);
    const missing = patterns.filter((address) => !declared.some((what) => covers(address, what)));
    expect(missing).toEqual([]);
  });
});

/** Whether an address is of the setting, or of a part of it; names may have dots. */
function covers(setting: string, address: string): boolean {
  const pattern = setting.replaceAll('.', '\\.').replaceAll('*', '.+');
  return new RegExp(`^${pattern}(?:\\.|$)`).test(address);
}
