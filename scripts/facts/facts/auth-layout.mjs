/** Where an agent's credentials and their order are kept. */
export const name = 'authLayout';

export async function read(bundle) {
  const has = (pattern) => bundle.matches(pattern, 1).length > 0;
  const value = has(/"authProfiles\.store"/g)
    ? 'shared-db'
    : has(/auth_profile_store\b/g)
      ? 'agent-db'
      : has(/"auth-state\.json"/g)
        ? 'state-json'
        : 'profiles-json';
  return { value, how: 'read' };
}
