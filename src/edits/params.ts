/** `params set` and `params unset`: what is sent along with requests to a model. */
import { diagnostic, failure, type Result, success } from '../errors.ts';
import { isJsonObject, type Json } from '../json-value.ts';
import { nearest } from '../manifest/index.ts';
import { spellingOf } from '../openclaw/model-ref.ts';
import { manifestPath, printAddress, type SettingAddress } from '../settings/address.ts';
import { declarablePart, WHOLE } from '../settings/form.ts';
import { spelt } from '../settings/places.ts';
import { rowOf } from '../settings/table.ts';
import { declaredValues } from '../settings/words.ts';
import { agentTarget, type EditContext, type SettingEdit } from './context.ts';
import { modelArgument, storedModel, type Trust } from './model-argument.ts';

const PARAMS = 'models.*.params';

type Params = Readonly<Record<string, Json>>;

/**
 * `set <model> <name> <value>`. A map of params begins with those that are live, since what is declared is all there is.
 * Errors: those of `storedModel`, E309.
 */
export function setParam(
  model: string,
  name: string,
  value: Json,
  agent: string | undefined,
  trust: Trust,
): SettingEdit {
  return (context) => {
    const argument = storedModel(model, context, trust);
    if (!argument.ok) return argument;
    const opened = openParams(argument.value.ref, agent, context);
    if (!opened.ok) return opened;
    const { address, path, declared, live } = opened.value;
    const edit =
      declared === undefined
        ? { op: 'set' as const, path, value: { ...live, [name]: value } }
        : { op: 'set' as const, path: [...path, name], value };
    const stands = declared !== undefined && JSON.stringify(declared[name]) === JSON.stringify(value);
    return success({
      edits: stands ? [] : [edit],
      about: new Map([[address, { json: { ...live, [name]: value }, position: undefined }]]),
      notes: argument.value.notes,
      outcome: [`${address}.${name}: ${JSON.stringify(value)}`],
    });
  };
}

/** `unset <model> <name>`. E557 if neither the manifest nor live has it. */
export function unsetParam(model: string, name: string, agent: string | undefined): SettingEdit {
  return (context) => {
    const argument = modelArgument(model, context);
    if (!argument.ok) return argument;
    const opened = openParams(argument.value.ref, agent, context);
    if (!opened.ok) return opened;
    const { address, path, declared, live } = opened.value;
    const known = { ...live, ...declared };
    if (!Object.hasOwn(known, name)) {
      const [near] = nearest(name, Object.keys(known), 1);
      const details = near === undefined ? { address } : { address, remedy: `Did you mean ${near}?` };
      return failure(diagnostic('E557', `${address} has no ${name}.`, details));
    }
    const left = without(live, name);
    const kept = without(declared ?? live, name);
    return success({
      edits:
        declared === undefined || Object.hasOwn(declared, name)
          ? [
              Object.keys(kept).length === 0 || declared === undefined
                ? { op: 'set', path, value: kept }
                : { op: 'remove', path: [...path, name] },
            ]
          : [],
      about: new Map([[address, Object.keys(left).length === 0 ? null : { json: left, position: undefined }]]),
      notes: [],
      outcome: [`${address}.${name} removed`],
    });
  };
}

interface OpenParams {
  readonly address: string;
  /** In the manifest, as it spells the model. */
  readonly path: readonly string[];
  /** Undefined if the manifest declares none for the model. */
  readonly declared: Params | undefined;
  readonly live: Params;
}

/** E309 for an agent that the config does not have. */
function openParams(ref: string, id: string | undefined, context: EditContext): Result<OpenParams> {
  const target = id === undefined ? undefined : agentTarget(id, context);
  if (target && !target.ok) return target;
  const spelling = spellingOf(context.live.dialect.facts);
  const setting: SettingAddress = { setting: PARAMS, name: ref, agent: target?.value.id };
  const address = printAddress(setting);
  const found = declaredValues(context.manifest).find(
    (one) => one.row.address === PARAMS && printAddress(spelt(one.address, spelling)) === address,
  );
  const path = found?.path ?? manifestPath({ ...setting, agent: target?.value.key });
  const declared = found && isJsonObject(found.value as Json) ? (found.value as Params) : undefined;
  const value = context.live.settings.values.get(address)?.value;
  const part = value === undefined ? undefined : declarablePart(rowOf(PARAMS).form ?? WHOLE, value);
  return success({ address, path, declared, live: part !== undefined && isJsonObject(part) ? part : {} });
}

function without(params: Params, name: string): Params {
  return Object.fromEntries(Object.entries(params).filter(([key]) => key !== name));
}
