/** All facts, each a module with `name` and `read(bundle)`. questions.mjs asks a running release. */
import * as authLayout from './facts/auth-layout.mjs';
import * as bareNames from './facts/bare-names.mjs';
import * as builtinAliases from './facts/builtin-aliases.mjs';
import * as commands from './facts/commands.mjs';
import * as emptyHomeModel from './facts/empty-home-model.mjs';
import * as formerProviders from './facts/former-providers.mjs';
import * as gatewayReload from './facts/gateway-reload.mjs';
import * as idRewrites from './facts/id-rewrites.mjs';
import * as journal from './facts/journal.mjs';
import * as legacyLogins from './facts/legacy-logins.mjs';
import * as listedModels from './facts/listed-models.mjs';
import * as migrationKeys from './facts/migration-keys.mjs';
import * as modelParams from './facts/model-params.mjs';
import * as modelPlaces from './facts/model-places.mjs';
import * as outsideModels from './facts/outside-models.mjs';
import * as ownModel from './facts/own-model.mjs';
import * as profileCooldowns from './facts/profile-cooldowns.mjs';
import * as profileSuffix from './facts/profile-suffix.mjs';
import * as rotations from './facts/rotations.mjs';
import * as statusReasons from './facts/status-reasons.mjs';
import * as storedOrders from './facts/stored-orders.mjs';
import * as valuePlaces from './facts/value-places.mjs';
import * as wildcards from './facts/wildcards.mjs';

export const FACTS = [
  authLayout,
  bareNames,
  builtinAliases,
  commands,
  emptyHomeModel,
  formerProviders,
  gatewayReload,
  idRewrites,
  journal,
  legacyLogins,
  listedModels,
  migrationKeys,
  modelParams,
  modelPlaces,
  outsideModels,
  ownModel,
  profileCooldowns,
  profileSuffix,
  rotations,
  statusReasons,
  storedOrders,
  valuePlaces,
  wildcards,
];
