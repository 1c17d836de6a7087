import { describe } from 'vitest';
import { testRecords } from './hostile-records.ts';

describe('records that somebody else has written', () => testRecords(1));
