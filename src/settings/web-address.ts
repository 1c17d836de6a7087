/** Web addresses in settings: what they hold of a credential, and where they lead. Pure. */

/** Parameters of a query that are no secret. */
const HARMLESS = /^(?:api-?version|version|region|location|project|deployment|model|alt|stream)$/i;

/** The address, with a stand-in for its variables; undefined where it is none. */
export function webAddress(text: string): URL | undefined {
  const plain = text.trim().replace(/\$\{[A-Z_][A-Z0-9_]*\}/g, 'variable');
  return URL.canParse(plain) ? new URL(plain) : undefined;
}

/** Whether an address holds no user, no password and no parameter that may be a key. */
export function isPublicAddress(text: string): boolean {
  const url = webAddress(text);
  if (!url) return !/:\/\/[^/]*@/.test(text);
  if (url.username !== '' || url.password !== '') return false;
  return [...url.searchParams.keys()].every((name) => HARMLESS.test(name)) && !/[=:]/.test(url.hash);
}

/** Whether a host is on this machine or in a network of one's own; a name without a dot is no public one. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
  if (host.includes(':')) return host === '::1' || host === '::' || /^f[cd]|^fe[89ab]|^::ffff:/.test(host);
  if (/^\d+(\.\d+){3}$/.test(host)) {
    const [a = 0, b = 0] = host.split('.').map(Number);
    if (a === 10 || a === 127 || a === 0 || (a === 192 && b === 168) || (a === 169 && b === 254)) return true;
    return (a === 172 && b >= 16 && b <= 31) || (a === 100 && b >= 64 && b <= 127);
  }
  return (
    !host.includes('.') ||
    /\.(?:local|localhost|lan|internal|intranet|home|home\.arpa|test|ts\.net|svc|cluster\.local)$/.test(host)
  );
}
