import { KNOWN_PROVIDERS } from '../openclaw/facts/providers.ts';
import { normalizeAgentId, providerOf } from '../openclaw/model-ref.ts';
import type { Candidate } from './candidates.ts';
import type { Facts } from './facts.ts';
import { type Given, givenValue } from './line.ts';
import { aliasesIn, listOf, type ModelList, refsInUse } from './models.ts';
import { profilesFor, providersInUse, providersWithCredential } from './profiles.ts';
import type { CommandShape, Kind } from './shapes.ts';

/** The rest of the command line. */
export interface Place extends Given {
  readonly command: CommandShape;
  readonly word: string;
}

export async function valuesOf(kind: Kind, place: Place, facts: Facts): Promise<readonly Candidate[] | 'files'> {
  switch (kind.of) {
    case 'nothing':
      return [];
    case 'files':
      return 'files';
    case 'word':
      return kind.words.map((value) => ({ value }));
    case 'agent':
      return agents(facts);
    case 'provider':
      return providers(facts);
    case 'alias':
      return aliasesIn(await facts.manifest(), await facts.live(), false);
    case 'model':
      return models(kind.images, place.word, facts);
    case 'member':
      return members(place, facts);
    case 'position':
      return positions(place, kind.more, facts);
    case 'profile':
      return profiles(place, facts);
    case 'history':
      return history(place.word, facts);
  }
}

async function agents(facts: Facts): Promise<Candidate[]> {
  const live = (await facts.live()).flatMap(({ settings }) => [...settings.agents.values()]);
  const declared = Object.keys((await facts.manifest()).agents ?? {});
  return [
    ...live.map(({ id, model }) => ({
      value: id,
      description: model.primary?.variables.length === 0 ? model.primary.ref : undefined,
    })),
    ...declared.map((id) => ({ value: normalizeAgentId(id) })),
  ];
}

async function providers(facts: Facts): Promise<Candidate[]> {
  const used = providersInUse(await facts.manifest(), await facts.stores('all'));
  return [
    ...used.map((value) => ({ value, description: 'in use' })),
    ...[...KNOWN_PROVIDERS].map((value) => ({ value })),
  ];
}

/** Those that have a credential come first. */
async function models(images: boolean, word: string, facts: Facts): Promise<Candidate[]> {
  const found = await knownModels(images, word, facts);
  const withKey = new Set(providersWithCredential(await facts.stores('all'), facts.hasVariable));
  const first: Candidate[] = [];
  const others: Candidate[] = [];
  for (const one of found) {
    const { value, description = '' } = one;
    (withKey.has(providerOf(value.includes('/') ? value : description)) ? first : others).push(one);
  }
  return [...first, ...others];
}

/** Aliases, then models in use, then the catalogue, which is too long to be shown before the first letter. */
async function knownModels(images: boolean, word: string, facts: Facts): Promise<Candidate[]> {
  const [manifest, live] = [await facts.manifest(), await facts.live()];
  const aliases = aliasesIn(manifest, live);
  const used: Candidate[] = [
    ...aliases,
    ...refsInUse(manifest, live).map((value) => ({ value, description: 'in use' })),
  ];
  if (!images && word === '') return used;
  const catalog = await facts.catalog();
  const takesImages = (ref: string | undefined) => ref === undefined || catalog.takesImages(ref) !== false;
  const listed = word === '' ? [] : catalog.refs(word);
  return [
    ...used.filter(({ value, description }) => !images || takesImages(value.includes('/') ? value : description)),
    ...listed
      .filter((ref) => !images || takesImages(ref))
      .map((value) => ({ value, description: catalog.nameOf(value) })),
  ];
}

/** The list that the command edits, in each possible dialect. */
async function lists(place: Place, facts: Facts): Promise<readonly ModelList[]> {
  const agent = givenValue(place, '--agent');
  const chain = place.command.words[0] === 'image-fallbacks' ? 'image' : agent === undefined ? 'defaults' : { agent };
  const manifest = await facts.manifest();
  return (await facts.live()).map((live) => listOf(chain, manifest, live));
}

async function members(place: Place, facts: Facts): Promise<Candidate[]> {
  const moved = place.command.words[1] === 'move';
  const refs = (await lists(place, facts)).flatMap(({ here, live }) => (moved ? here : [...here, ...live]));
  const aliases = aliasesIn(await facts.manifest(), await facts.live());
  const shown = refs.map((value) => ({
    value,
    description: aliases.find(({ description }) => description === value)?.value,
  }));
  // An alias of a listed model is offered only if it has been started.
  const named = place.word === '' ? [] : aliases.filter(({ description }) => refs.some((ref) => ref === description));
  return [...shown, ...named];
}

async function positions(place: Place, more: 0 | 1, facts: Facts): Promise<Candidate[]> {
  const [longest] = [...(await lists(place, facts))].sort((a, b) => b.here.length - a.here.length);
  const here = longest?.here ?? [];
  return Array.from({ length: here.length + more }, (_, at) => ({ value: String(at + 1), description: here[at] }));
}

async function profiles(place: Place, facts: Facts): Promise<Candidate[]> {
  const provider = givenValue(place, '--provider');
  const anyProvider = place.command.words.join(' ') === 'auth remove';
  if (provider === undefined && !anyProvider) return [];
  const agent = givenValue(place, '--agent');
  const id = agent === undefined ? undefined : normalizeAgentId(agent);
  const live = await facts.stores(id === undefined ? 'all' : [id]);
  if (provider === undefined) {
    // With an agent, only its own profiles: those of main are not removed.
    const stores = live.flatMap((one) =>
      [...one.stores.values()].filter((store) => id === undefined || store.agent === id),
    );
    return stores.flatMap((store) =>
      [...store.profiles.values()].map((one) => ({ value: one.id, description: one.type })),
    );
  }
  const found = profilesFor({ provider, agent: id }, await facts.manifest(), live, await facts.hasConfig());
  return found.filter(({ value }) => !place.positionals.includes(value));
}

/** Ids for `rollback`: the last four characters if they are unique. */
async function history(word: string, facts: Facts): Promise<Candidate[]> {
  const entries = await facts.history();
  const short = (id: string) => id.slice(-4);
  const once = (id: string) => entries.filter((other) => short(other.id) === short(id)).length === 1;
  const shown = entries.map(({ id, said }) => ({ value: once(id) ? short(id) : id, description: said }));
  return word === '' ? shown : [...shown, ...entries.map(({ id, said }) => ({ value: id, description: said }))];
}
