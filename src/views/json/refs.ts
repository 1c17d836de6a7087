/** The JSON document of `refs`; see schema/refs.schema.json. */
import type { Lifecycle } from '../../catalog/lifecycle.ts';
import type { Diagnostic } from '../../errors.ts';
import type { Ref, RefTarget } from '../../routing/refs.ts';

export function refsDocument(found: {
  readonly target: RefTarget;
  readonly refs: readonly Ref[];
  readonly lifecycle: Lifecycle | undefined;
  readonly notes: readonly Diagnostic[];
}): object {
  const refs = found.refs.map(({ position, ...ref }) => ({ ...ref, position: position ?? null }));
  return { target: found.target, lifecycle: found.lifecycle ?? null, refs, diagnostics: found.notes };
}
