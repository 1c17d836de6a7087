import { Command } from 'clipanion';
import driftSchema from '../../schema/drift.schema.json' with { type: 'json' };
import explainSchema from '../../schema/explain.schema.json' with { type: 'json' };
import hostsSchema from '../../schema/hosts.schema.json' with { type: 'json' };
import manifestSchema from '../../schema/manifest.schema.json' with { type: 'json' };
import modelsSchema from '../../schema/models.schema.json' with { type: 'json' };
import planSchema from '../../schema/plan.schema.json' with { type: 'json' };
import reportSchema from '../../schema/report.schema.json' with { type: 'json' };
import resultSchema from '../../schema/result.schema.json' with { type: 'json' };
import scanSchema from '../../schema/scan.schema.json' with { type: 'json' };
import statusSchema from '../../schema/status.schema.json' with { type: 'json' };
import { diagnostic } from '../errors.ts';
import { BaseCommand, EXIT } from './base.ts';
import { optionalWord } from './declare.ts';

const SCHEMAS: Readonly<Record<string, unknown>> = {
  drift: driftSchema,
  explain: explainSchema,
  hosts: hostsSchema,
  manifest: manifestSchema,
  models: modelsSchema,
  plan: planSchema,
  report: reportSchema,
  result: resultSchema,
  scan: scanSchema,
  status: statusSchema,
};

export class SchemaCommand extends BaseCommand {
  static override paths = [['schema']];
  static override usage = Command.Usage({
    description: 'Print the JSON Schema of the manifest, or of what a command prints with --json.',
    details: `
      One of ${Object.keys(SCHEMAS).join(', ')}; the manifest's without a name. \`models\` is for \`list\`, \`result\` for the
      commands that have none of their own.
    `,
    examples: [
      ['For an editor', '$0 schema manifest > manifest.schema.json'],
      ['For a program that reads plans', '$0 schema plan'],
    ],
  });

  of = optionalWord('schema', { of: 'word', words: Object.keys(SCHEMAS) });

  async execute(): Promise<number> {
    const name = this.of ?? 'manifest';
    const schema = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined;
    if (schema === undefined) {
      return this.fail([
        diagnostic('E500', `There is no schema "${name}".`, { remedy: `One of: ${Object.keys(SCHEMAS).join(', ')}.` }),
      ]);
    }
    // Where the program was copied as one file, without the data beside it.
    if (schema === null)
      return this.fail([diagnostic('E550', 'The schemas are in a file beside the program, which is not there.')]);
    this.printJson(schema);
    return EXIT.ok;
  }
}
