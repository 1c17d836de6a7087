import { describe } from 'vitest';
import { KILL, testScenarios } from './injected-faults.ts';

describe('a writing command that is killed at any of its steps', () => testScenarios(KILL));
