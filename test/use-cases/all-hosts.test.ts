import { expect, it } from 'vitest';
import { renderAllHosts } from '../../src/use-cases/all-hosts.ts';
import { hostsText } from '../../src/views/text/hosts.ts';
import { plainPalette } from '../../src/views/text/terminal.ts';
import { unwrap } from './homes.ts';

const manifest = (text: string) => ({ path: '/m.yaml', name: 'm.yaml', text: `version: 1\n${text}` });
const shown = (text: string) => hostsText(unwrap(renderAllHosts(manifest(text))), { palette: plainPalette, width: 80 });

it('shows each host and what differs, with the place of each value', () => {
  const text =
    'primary: a/b\nfallbacks: [c/d]\nimage: null\nhosts:\n  one:\n    primary: e/f\n  two:\n    fallbacks: null\n  three: {}\n';
  expect(shown(text)).toBe(`(any other host)
  primary    a/b    m.yaml:2
  fallbacks  [c/d]  m.yaml:3
  image      null   m.yaml:4

one
  primary    e/f    m.yaml:7
  fallbacks  [c/d]  m.yaml:3
  image      null   m.yaml:4

two
  primary  a/b   m.yaml:2
  image    null  m.yaml:4

three
  primary    a/b    m.yaml:2
  fallbacks  [c/d]  m.yaml:3
  image      null   m.yaml:4

Differences
  primary
    a/b: (any other host), two, three
    e/f: one
  fallbacks
    [c/d]: (any other host), one, three
    unmanaged: two
`);
});

it('says so if nothing differs or nothing is managed', () => {
  expect(shown('')).toBe('(any other host)\n  manages nothing\n\nNo hosts are declared.\n');
  expect(shown('hosts: {a: {}}\n')).toContain('All hosts have the same settings.');
});

it('distinguishes a managed null from an unmanaged setting', () => {
  const { differences } = unwrap(renderAllHosts(manifest('primary: null\nhosts: {a: {primary: null}}\n')));
  expect(differences).toEqual([{ address: 'primary', values: [{ hosts: [null], value: null }, { hosts: ['a'] }] }]);
});

it('names the host that has an error', () => {
  const rendered = renderAllHosts(manifest('hosts: {a: {}, b: {primary: /x}}\n'));
  expect(rendered).toMatchObject({
    ok: false,
    problems: [{ message: 'On the host b: "/x" is not a model reference.' }],
  });
});
