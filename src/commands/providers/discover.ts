import { Command, UsageError } from 'clipanion';
import { SERVERS } from '../../catalog/discover.ts';
import { publicBaseUrl } from '../../probe/openrouter.ts';
import { discoverProviders } from '../../use-cases/discover.ts';
import { discoveredLines } from '../../views/text/discovered.ts';
import { EXIT, HomeCommand } from '../base.ts';
import { option, optionalWord } from '../declare.ts';

export class ProvidersDiscoverCommand extends HomeCommand {
  static override paths = [['providers', 'discover']];
  static override usage = Command.Usage({
    description: 'Show what local servers offer, as providers for a manifest.',
    details: `
      Asks Ollama, LM Studio and vLLM on this machine, or only the named one, and prints a manifest with their models
      and context windows, to review. Writes nothing. Another machine is asked only with \`--url\`; no key is sent.
    `,
    examples: [
      ['Everything on this machine', '$0 providers discover'],
      ['A server on another machine', '$0 providers discover vllm --url http://10.0.0.7:8000'],
      ['Add it to a new manifest', '$0 import --discover'],
    ],
  });

  server = optionalWord('server', { of: 'word', words: [...SERVERS] });
  url = option('--url URL', 'Where the named server listens.');

  async execute(): Promise<number> {
    const kind = SERVERS.find((name) => name === this.server);
    if (this.server !== undefined && kind === undefined)
      throw new UsageError(`The server is one of ${SERVERS.join(', ')}, not "${this.server}".`);
    if (this.url !== undefined && kind === undefined)
      throw new UsageError(`--url requires a server: ${SERVERS.join(', ')}.`);
    const url = this.url === undefined ? undefined : publicBaseUrl(this.url);
    if (this.url !== undefined && url === undefined)
      throw new UsageError('--url needs an http or https URL without user name, password and query.');
    const found = await discoverProviders(this.workspace(), { kind, url });
    if (!found.ok) return this.fail(found.problems);
    const { servers, providers, text } = found.value;
    if (this.json) {
      const told = servers.map(({ models, ...server }) => ({ ...server, models: models.length }));
      this.printJson({ formatVersion: 1, servers: told, providers });
      return EXIT.ok;
    }
    this.print(text);
    for (const line of discoveredLines(servers)) this.remark(line);
    return EXIT.ok;
  }
}
