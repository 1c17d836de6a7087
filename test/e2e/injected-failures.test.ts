import { describe } from 'vitest';
import { testScenarios } from './injected-faults.ts';

describe('a writing command that fails at any of its steps', () => testScenarios('failures'));
