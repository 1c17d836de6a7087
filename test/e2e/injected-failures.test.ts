import { describe } from 'vitest';
import { FAILURES, testScenarios } from './injected-faults.ts';

describe('a writing command that fails at any of its steps', () => testScenarios(FAILURES));
