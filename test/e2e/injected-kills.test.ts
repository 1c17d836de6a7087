import { describe } from 'vitest';
import { testScenarios } from './injected-faults.ts';

describe('a writing command that is killed at any of its steps', () => testScenarios('kills'));
