/** Messages from servers, before they are shown. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/openclaw/auth/secret.ts';
import { presentable } from '../../src/probe/redact.ts';
import { EXAMPLES } from './protocols.ts';
import { KEY, probeOne, reply, request, withServer } from './support.ts';

describe('presentable', () => {
  it.each([
    ['Incorrect API key provided: sk-test-0123456789-abcdefghij-KLMNOPQRST.', 'Incorrect API key provided: [secret].'],
    ['key sk-test-************QRST is wrong', 'key [secret] is wrong'],
    ['key sk-t...QRST is wrong', 'key [secret] is wrong'],
    ['key ending in QRST', 'key ending in [secret]'],
    ['key 6789-abcdefghij-KL is wrong', 'key [secret] is wrong'],
    ['key SK-TEST-0123456789-ABCDEFGHIJ-klmnopqrst', 'key [secret]'],
    ['key sk-test-\u001b[1m0123456789\u200b-abcdefghij-KLMNOPQRST', 'key [secret]'],
    [`base64 ${Buffer.from(KEY).toString('base64')}`, 'base64 [secret]'],
    ['see https://user:pass@example.com/docs?token=1#x.', 'see https://example.com/docs'],
    ['see https://example.com/docs/a for help', 'see https://example.com/docs/a for help'],
    ['two\nlines\tand \u0007bell \u202eevil', 'two lines and bell evil'],
    ['\u001b]0;title\u0007text', 'text'],
  ])('%j', (text, shown) => {
    expect(presentable(text, [KEY])).toBe(shown);
  });

  it('is 200 characters at most, and does not cut one in half', () => {
    const shown = presentable('😀'.repeat(300), []) ?? '';
    expect([...shown]).toHaveLength(200);
    expect(shown.endsWith('😀...')).toBe(true);
    expect(presentable('x y '.repeat(50).trim(), [])).toHaveLength(199);
  });

  it('is empty for an empty text', () => {
    expect(presentable(' \u0000\n', [])).toBeUndefined();
  });

  it('leaves the text unchanged for an empty header', () => {
    expect(presentable('1 of 11 is yes', ['1', 'yes', ''])).toBe('1 of 11 is yes');
  });

  it('shows no 8 characters of any key, wherever they stand', () => {
    const key = fc.stringMatching(/^[A-Za-z0-9+/=_.%-]{8,60}$/);
    fc.assert(
      fc.property(key, fc.string(), fc.nat(), fc.nat(), (secret, around, from, length) => {
        const part = secret.slice(from % (secret.length - 7)).slice(0, 8 + length);
        const shown = presentable(`${around}${part}${around} ${secret}`, [secret]) ?? '';
        const rest = shown.replaceAll('[secret]', '\n').toLowerCase();
        for (let index = 0; index + 8 <= secret.length; index++) {
          if (rest.includes(secret.slice(index, index + 8).toLowerCase())) throw new Error(`shown: ${shown}`);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe.each(EXAMPLES)('$protocol: a server that echoes', ({ protocol, base, error }) => {
  it('does not bring the key or a header into the result', async () => {
    const header = 'header-value-ZYXWVUTSRQ';
    await withServer(
      (response, { headers, path }) => {
        const echo = `You sent ${JSON.stringify(headers)} to http://a:${KEY}@host${path}?key=${KEY} ${KEY.slice(5, 20)}`;
        reply(401, error(401, echo))(response);
      },
      async ({ url }) => {
        const headers = new Map([['X-Team', new Secret(header)]]);
        const text = JSON.stringify(await probeOne(request(protocol, `${url}${base}`, { headers })));
        expect(text).toContain('You sent');
        for (const secret of [KEY, header]) {
          for (let index = 0; index + 8 <= secret.length; index++) {
            expect(text).not.toContain(secret.slice(index, index + 8));
          }
        }
      },
    );
  });
});
