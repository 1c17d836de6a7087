/** A change of a plan, for pages and tests of what is shown of it. */
export function change(address, before, after) {
  return {
    address,
    action: before === null ? 'add' : after === null ? 'remove' : 'change',
    kind: 'declared',
    before,
    after,
    file: '~/.openclaw/openclaw.json',
    reason: null,
    destructive: false,
  };
}
