/** Models that are gone, going or unknown, as a table in Markdown. */
import type { Outdated } from '../../catalog/outdated.ts';
import { stateText, summaryText } from '../text/retired.ts';
import { Budget } from './budget.ts';
import { code, prose } from './escape.ts';
import { tableHead, tableRow } from './table.ts';

const MARK = { retired: '❌', deprecated: '⚠️', renamed: '⚠️', unknown: '❔' } as const;

export function retiredMarkdown(found: Pick<Outdated, 'models' | 'used'>): string {
  const budget = new Budget();
  budget.take(`### Models that go\n\n${prose(summaryText(found))}\n`);
  if (found.models.length > 0) budget.take(tableHead('', 'Model', 'State', 'Successor', 'Used in', 'Source'));
  const rows = found.models.map((model) => {
    const places = [...new Set(model.uses.map(({ place }) => place))].map(code).join(', ');
    const source = [model.source, model.sourceDate].filter((part) => part !== null).join(', ');
    const successor = model.successor === null ? '' : code(model.successor);
    return tableRow(MARK[model.status], code(model.ref), prose(stateText(model)), successor, places, prose(source));
  });
  budget.takeEach(rows, 'model');
  return budget.end();
}
