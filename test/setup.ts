import { copyQuickly } from './quick-copies.ts';
import { syncQuickly } from './quick-syncs.ts';

copyQuickly(process.platform === 'linux');
syncQuickly();
