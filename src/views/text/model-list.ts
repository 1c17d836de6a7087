/** The models of `list`: the table, the sources of its data, and the count. */
import type { ModelList } from '../../catalog/listed.ts';
import type { Source } from '../../catalog/sources.ts';
import { countOf } from '../../count-of.ts';
import { suggestion } from '../../manifest/similar.ts';
import { stripControl } from '../../strip-control.ts';
import { modelTable } from './model-table.ts';
import { type Screen, wrap } from './terminal.ts';

export interface ModelListOptions {
  readonly all: boolean;
  readonly local: boolean;
  readonly provider: string | undefined;
  /** Completes a proposed command; undefined in pipelines. */
  readonly hint: (command: string) => string | undefined;
}

export function modelListText(list: ModelList, options: ModelListOptions, screen: Screen): string {
  const table = list.models.length === 0 ? [] : [...modelTable(list.models, screen), ''];
  const { palette, width } = screen;
  const origins = sourcesText(list).map((text) => palette.dim(wrap(stripControl(text), width)));
  return `${[...table, ...origins, wrap(stripControl(summary(list, options)), width)].join('\n')}\n`;
}

/** The count, and how to see more. */
function summary({ models, known, providers }: ModelList, { all, local, provider, hint }: ModelListOptions): string {
  const of = provider === undefined ? '' : ` of ${provider}`;
  const count = models.length === 0 ? 'No' : String(models.length);
  const configured = models.filter((model) => model.configured).length;
  const mixed = !all && !local && configured < models.length;
  const kind = local ? ' on this machine' : all || mixed ? '' : ' configured';
  const split = mixed ? `, ${configured === 0 ? 'none' : configured} of them configured` : '';
  const counted = `${count} ${models.length === 1 ? 'model' : 'models'}${of}${kind}${split}`;
  if (models.length === 0 && provider !== undefined && known === 0)
    return `${counted}, and none known${suggestion(provider, providers) || '.'}`;
  const more =
    all || local || models.length >= known
      ? undefined
      : hint(`openclaw-models list --all${provider === undefined ? '' : ` --provider ${provider}`}`);
  return more === undefined ? `${counted}.` : `${counted}; to see all ${known} known models: ${more}`;
}

/** The sources of the shown data, and the servers that did not answer. */
function sourcesText({ models, sources }: ModelList): string[] {
  const names = new Set(models.flatMap((model) => model.sources));
  const used = sources.filter(({ name }) => names.has(name)).map(sourceText);
  return [...(used.length > 0 ? [`Sources: ${used.join(', ')}.`] : []), ...silentText({ sources })];
}

/** The servers that did not answer, if any. */
export function silentText({ sources }: Pick<ModelList, 'sources'>): string[] {
  const silent = sources.filter((source) => source.kind === 'server' && !source.answered).map(sourceText);
  return silent.length > 0 ? [`No answer: ${silent.join(', ')}.`] : [];
}

function sourceText(source: Source): string {
  switch (source.kind) {
    case 'catalogue':
      return `${source.name} ${source.version} (${source.date})`;
    case 'openclaw':
      return `${source.name} (${[source.date ?? [], fetchedText(source.ageInDays)].flat().join(', ')})`;
    case 'server':
      return `${source.name.slice('server:'.length)} at ${source.url}`;
    default:
      return source.path;
  }
}

function fetchedText(days: number | undefined): string[] {
  if (days === undefined) return [];
  return [days === 0 ? 'fetched today' : `fetched ${countOf(days, 'day')} ago`];
}
