import { describe } from 'vitest';
import { testRecords } from './hostile-records.ts';

describe('records that another user has written', () => testRecords(0));
