import { copyQuickly } from './quick-copies.ts';

copyQuickly(process.platform === 'linux');
