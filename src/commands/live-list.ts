/** Shared by the commands that show a part of the live settings: text, `--plain` and `--json`. */
import type { Result } from '../errors.ts';
import type { LiveConfig, StoreSelection } from '../openclaw/live.ts';
import type { Settings } from '../openclaw/settings.ts';
import { stripControl } from '../strip-control.ts';
import { type LiveView, viewLive } from '../workspace/view-live.ts';
import { ManifestCommand } from './base.ts';
import { plainOption } from './options.ts';

export abstract class LiveListCommand<T> extends ManifestCommand {
  plain = plainOption();

  /** The agents whose stores are read in addition to main's; reading the stores of many agents takes long. */
  protected storesNeeded(_config: LiveConfig, _settings: Settings): readonly string[] {
    return [];
  }

  protected abstract look(view: LiveView): Result<T>;
  /** Same keys as OpenClaw's `--json`. */
  protected abstract document(shown: T): object;
  protected abstract lines(shown: T): string[];
  protected abstract plainLines(shown: T): string[];

  async execute(): Promise<number> {
    this.checkPlain(this);
    const stores: StoreSelection = { storesOf: (config, settings) => this.storesNeeded(config, settings) };
    const viewed = await viewLive(this.workspace(), (view) => this.look(view), stores);
    if (!viewed.ok) return this.failSourced(viewed);
    const { shown, notes } = viewed.value;
    return this.showRead(this.document(shown), notes, () => {
      const lines = this.plain ? this.plainLines(shown).map(stripControl) : this.lines(shown);
      return lines.map((line) => `${line}\n`).join('');
    });
  }
}
