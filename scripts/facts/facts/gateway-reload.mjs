/**
 * What a running gateway does when a setting changes: `hot` (applies it at once), `restart` (restarts itself), `none`
 * (nothing to do, each request reads it again); and `mode`, the default of `gateway.reload.mode`.
 */
export const name = 'gatewayReload';

const PATHS = {
  'agents.defaults.model': 'agents.defaults.model.primary',
  'agents.defaults.models': 'agents.defaults.models.openai/x',
  'agents.defaults.imageModel': 'agents.defaults.imageModel.primary',
  'agents.defaults': 'agents.defaults.thinkingDefault',
  agents: 'agents.list',
  'agents.entries': 'agents.entries.main.model',
  'agents.defaults.modelPolicy': 'agents.defaults.modelPolicy.allow',
  'auth.order': 'auth.order.openai',
  'auth.profiles': 'auth.profiles.openai:a',
  models: 'models.providers.x.baseUrl',
  meta: 'meta.lastTouchedVersion',
};

export async function read(bundle) {
  const plan = await bundle.value('buildGatewayReloadPlan');
  const paths = {};
  for (const [name, path] of Object.entries(PATHS)) {
    const { restartGateway, hotReasons } = plan([path]);
    paths[name] = restartGateway ? 'restart' : hotReasons.length > 0 ? 'hot' : 'none';
  }
  const settings = await bundle.value('resolveGatewayReloadSettings').catch(() => undefined);
  return { value: { mode: settings?.({}).mode ?? null, paths }, how: 'called' };
}
