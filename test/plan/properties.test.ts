/** What must hold for every home and every manifest. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/generated/manifest.ts';
import type { Plan } from '../../src/generated/plan.ts';
import { applyEdits, type JsonEdit, parseJson5, toValue } from '../../src/json5/index.ts';
import { mergedValue } from '../../src/openclaw/files/config-tree.ts';
import { newIssues } from '../../src/openclaw/files/validate.ts';
import type { Live } from '../../src/openclaw/live.ts';
import type { ObservedModel } from '../../src/openclaw/settings.ts';
import { importLive } from '../../src/use-cases/import.ts';
import { applied, CONFIG, isPlan, liveOf, planOf } from './memory.ts';
import { home, manifest, type RandomHome, SECRET } from './random-homes.ts';

const RUNS = 70;

interface Case {
  readonly at: RandomHome;
  readonly declared: Manifest;
  readonly live: Live;
  readonly plan: Plan;
}

/** Checks the cases in which there is a plan without errors; most must be such. */
async function everyPlan(seed: number, check: (it: Case) => void | Promise<void>): Promise<void> {
  let planned = 0;
  await fc.assert(
    fc.asyncProperty(home, manifest, async (at, declared) => {
      const live = await liveOf(at.files, at.generation);
      const plan = planOf(declared, live);
      if (!isPlan(plan) || plan.diagnostics.some(({ severity }) => severity === 'error')) return;
      planned += 1;
      await check({ at, declared, live, plan });
    }),
    { seed, numRuns: RUNS },
  );
  expect(planned).toBeGreaterThan(RUNS / 3);
}

describe('every plan', () => {
  it('leaves nothing to plan once it is applied', async () => {
    await everyPlan(11, async ({ at, declared, plan }) => {
      const after = await liveOf(applied(plan, at.files), at.generation);
      const second = planOf(declared, after);
      expect(isPlan(second) ? second.changes : second).toEqual(plan.commands.length > 0 ? expect.anything() : []);
    });
  });

  it('is the same for the same files and manifest, and holds no secret', async () => {
    await everyPlan(12, async ({ at, declared, plan }) => {
      const text = JSON.stringify(plan);
      expect(JSON.stringify(planOf(declared, await liveOf(at.files, at.generation)))).toBe(text);
      expect(text).not.toContain(SECRET);
    });
  });

  it('changes bytes in its splices only', async () => {
    await everyPlan(13, ({ at, plan }) => {
      for (const { path, edits } of plan.files) {
        const before = at.files[path];
        if (before === undefined || edits.length === 0) continue;
        const edited = applyEdits(before, edits as unknown as readonly JsonEdit[]);
        if (!edited.ok) throw new Error(edited.error.message);
        let [rest, from] = ['', 0];
        for (const { start, end, text } of edited.splices) {
          rest += before.slice(from, start) + text;
          from = end;
        }
        expect(rest + before.slice(from)).toBe(edited.text);
        expect(notes(edited.text).filter((note) => !notes(before).includes(note))).toEqual([]);
      }
    });
  });

  it('leaves what the manifest does not speak of', async () => {
    await everyPlan(14, async ({ at, declared, live, plan }) => {
      const after = await liveOf(applied(plan, at.files), at.generation);
      expect(unmanaged(after, declared)).toMatchObject(unmanaged(live, declared));
      expect(foreign(after, declared)).toEqual(foreign(live, declared));
    });
  });

  it('gives OpenClaw nothing new to refuse', async () => {
    await everyPlan(15, async ({ at, live, plan }) => {
      const after = await liveOf(applied(plan, at.files), at.generation);
      const [old, fresh] = [live, after].map(({ tree }) => mergedValue(tree, tree.root));
      expect(newIssues(old, fresh, live.dialect)).toEqual([]);
    });
  });

  it('leaves literal secrets of providers that it does not replace', async () => {
    await everyPlan(17, async ({ at, plan }) => {
      const [old, fresh] = [at.files[CONFIG], applied(plan, at.files)[CONFIG]].map((text) => secretsIn(text ?? ''));
      const lost = plan.diagnostics.filter(({ code }) => code === 'W330').length;
      if (lost === 0) expect(fresh).toBe(old);
      else expect(fresh).toBeLessThan(old ?? 0);
    });
  });

  it('can be undone', async () => {
    await everyPlan(16, ({ at, plan }) => {
      const after = applied(plan, at.files);
      for (const { path, edits } of plan.files) {
        const undo = [...edits].reverse().map((edit) => edit.undo as unknown as JsonEdit);
        const undone = applyEdits(after[path] ?? '', undo);
        if (!undone.ok) throw new Error(undone.error.message);
        // A literal secret that went is kept nowhere.
        if (at.files[path] !== undefined)
          expect(withoutSecrets(valueIn(undone.text))).toEqual(withoutSecrets(valueIn(at.files[path])));
      }
    });
  });
});

describe('what is applied', () => {
  it('is imported again as it was declared', async () => {
    await fc.assert(
      fc.asyncProperty(home, async ({ files, generation }) => {
        const live = await liveOf(files, generation);
        const { providers } = importLive(live).manifest;
        const config = valueIn(files[CONFIG] ?? '') as Record<string, unknown>;
        const bare = { ...files, [CONFIG]: JSON.stringify({ ...config, models: undefined }, null, 2) };
        const declared: Manifest = { version: 1, ...(providers === undefined ? {} : { providers }) };
        const plan = planOf(declared, await liveOf(bare, generation));
        if (!isPlan(plan)) throw new Error(plan.join('\n'));
        const after = await liveOf(applied(plan, bare), generation);
        expect(importLive(after).manifest.providers).toEqual(providers);
      }),
      { seed: 78, numRuns: RUNS },
    );
  });
});

describe('every import', () => {
  it('leaves nothing to plan', async () => {
    await fc.assert(
      fc.asyncProperty(home, async ({ files, generation }) => {
        const live = await liveOf(files, generation);
        const imported = importLive(live).manifest;
        const plan = planOf(imported, live);
        expect(isPlan(plan) ? plan.changes : plan).toEqual([]);
        expect(JSON.stringify(imported)).not.toContain(SECRET);
      }),
      { seed: 77, numRuns: RUNS },
    );
  });
});

function notes(text: string): string[] {
  return text.match(/\/\/ note [\d.]+/g) ?? [];
}

function valueIn(text: string): unknown {
  const parsed = parseJson5(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return toValue(parsed.document.root);
}

function secretsIn(text: string): number {
  return text.split(SECRET).length - 1;
}

function withoutSecrets(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, inner: unknown) => (inner === SECRET ? undefined : inner)));
}

/** The settings of all addresses that the manifest leaves alone. */
function unmanaged({ settings, stores }: Live, { primary, fallbacks, image, aliases, auth, agents }: Manifest): object {
  const chain = (model: ObservedModel, declared: { primary?: unknown; fallbacks?: unknown } | null | undefined) => ({
    ...(declared?.primary === undefined ? { primary: model.primary?.ref } : {}),
    ...(declared?.fallbacks === undefined ? { fallbacks: model.fallbacks?.map(({ ref }) => ref) } : {}),
  });
  const ownImage = typeof image === 'string' ? { primary: image } : image;
  return {
    model: chain(settings.model, { primary, fallbacks }),
    image: image === null ? {} : chain(settings.imageModel, ownImage),
    aliases:
      aliases === undefined ? Object.fromEntries([...settings.aliases].map(([name, { ref }]) => [name, ref])) : {},
    order:
      auth?.order === undefined ? Object.fromEntries([...settings.order].map(([name, { ids }]) => [name, ids])) : {},
    agents: Object.fromEntries(
      [...settings.agents.values()].map(({ id, model }) => [id, chain(model, agents?.[id] ?? undefined)]),
    ),
    stores: Object.fromEntries(
      [...stores.values()]
        .filter(({ agent }) => agents?.[agent]?.auth?.order === undefined)
        .map(({ agent, order, profiles }) => [agent, { order: [...order], profiles: [...profiles] }]),
    ),
  };
}

/** The config without what the manifest can speak of; params stay if it does not, and no entry goes with them. */
function foreign({ tree, settings }: Live, { models, allow }: Manifest): unknown {
  const value = structuredClone(mergedValue(tree, tree.root)) as Record<string, Record<string, unknown>>;
  const defaults = { ...(value.agents?.defaults as Record<string, unknown> | undefined) };
  for (const key of ['model', 'imageModel', 'models', 'modelPolicy', 'subagents', 'heartbeat']) delete defaults[key];
  const { list, entries, defaults: _, ...agents } = value.agents ?? {};
  const { auth: __, agents: ___, meta: ____, models: _____, ...rest } = value;
  const timeout = (settings.imageModel.node ? mergedValue(tree, settings.imageModel.node) : undefined) as unknown;
  return {
    rest,
    agents,
    defaults,
    roster: JSON.parse(JSON.stringify(list ?? entries ?? null, (key, item) => (key === 'model' ? undefined : item))),
    params: (models || allow !== undefined ? [] : settings.entries).flatMap(({ key, node }) => {
      const { alias: ______, ...others } = mergedValue(tree, node) as Record<string, unknown>;
      return Object.keys(others).length > 0 ? [[key, others]] : [];
    }),
    timeout:
      typeof timeout === 'object' && timeout !== null ? (timeout as { timeoutMs?: number }).timeoutMs : undefined,
  };
}
