/** `status --agents`: a line for each agent. */
import { listSome } from '../../list-some.ts';
import type { AgentStatus } from '../../routing/agents.ts';
import { stripControl } from '../../strip-control.ts';
import { displayWidth, padEnd, type Screen } from './terminal.ts';

const TITLES = ['Agent', 'Primary', 'Fallbacks', 'Said in', 'Credential'];

export function agentLines(agents: readonly AgentStatus[], { palette }: Screen): string[] {
  const rows = agents.map((agent) => [
    agent.isDefaultAgent ? `${agent.agentId} (default)` : agent.agentId,
    agent.primary ?? "OpenClaw's default",
    agent.fallbacks.length === 0 ? 'none' : listSome(agent.fallbacks, 2),
    saidIn(agent),
    credentialText(agent),
  ]);
  const cells = [TITLES, ...rows].map((row) => row.map(stripControl));
  const widths = TITLES.map((_, column) => Math.max(...cells.map((row) => displayWidth(row[column] ?? ''))));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => padEnd(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return lines.map((line, index) => {
    if (index === 0) return palette.bold(line);
    return agents[index - 1]?.credential === null ? palette.red(line) : line;
  });
}

function saidIn({ agentId, primarySource, fallbacks, fallbacksSource }: AgentStatus): string {
  const name = { agent: `agents.${agentId}`, defaults: 'all agents', openclaw: 'nowhere' };
  const [first, then] = [name[primarySource], name[fallbacksSource]];
  return fallbacks.length === 0 || first === then ? first : `${first}, then ${then}`;
}

function credentialText({ primary, credential }: AgentStatus): string {
  if (!credential) return primary?.includes('/') ? 'missing' : 'unknown';
  if (credential.kind === 'profile') return credential.id;
  if (credential.kind === 'env') return credential.name;
  return credential.kind === 'aws-sdk' ? credential.label : 'apiKey in the config';
}
