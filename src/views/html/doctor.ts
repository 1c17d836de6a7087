/** What the doctor found, as a page. */
import type { Complaint, SortedFinding } from '../../routing/symptoms.ts';
import { complaintText, findingsSummary } from '../text/doctor.ts';
import { type Html, html, prose } from './html.ts';
import { page } from './page.ts';
import { summary, tag } from './parts.ts';

/** @param config as it is shown */
export function doctorHtml(
  findings: readonly SortedFinding[],
  complaint: Complaint | undefined,
  config: string,
): string {
  const faults = findings.some(({ grade }) => grade === 'fault');
  const told = complaintText(findings, complaint);
  const [causes, others] = [findings.filter(({ explains }) => explains), findings.filter(({ explains }) => !explains)];
  return page({
    title: 'Doctor',
    about: html`<code>${config}</code>`,
    body: [
      summary(findingsSummary(findings), faults ? 'bad' : findings.length > 0 ? 'warn' : 'good'),
      told === undefined ? html`` : html`<p>${told}</p>`,
      part('What explains it', causes),
      part(causes.length > 0 ? 'Also found' : 'Found', others),
    ],
  });
}

function part(title: string, findings: readonly SortedFinding[]): Html {
  if (findings.length === 0) return html``;
  return html`<section><h2>${title}</h2><ul class="problems">${findings.map(({ grade, message, commands, remedy }) => {
    const tone = grade === 'fault' ? 'bad' : 'warn';
    return html`<li class="${tone}">${tag(grade, tone)} ${prose(message)}${commands.map(
      (command, index) => html`<br><span class="soft">${index > 0 && 'or: '}<code>${command}</code></span>`,
    )}${commands.length === 0 && remedy !== null && html`<br><span class="soft">${prose(remedy)}</span>`}</li>\n`;
  })}</ul></section>`;
}
