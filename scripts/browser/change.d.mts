import type { Change } from '../../src/generated/plan.ts';

export function change(address: string, before: Change['before'], after: Change['after']): Change;
