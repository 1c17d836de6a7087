import { Command } from 'clipanion';
import doctorSchema from '../../schema/doctor.schema.json' with { type: 'json' };
import driftSchema from '../../schema/drift.schema.json' with { type: 'json' };
import explainSchema from '../../schema/explain.schema.json' with { type: 'json' };
import hostsSchema from '../../schema/hosts.schema.json' with { type: 'json' };
import manifestSchema from '../../schema/manifest.schema.json' with { type: 'json' };
import modelsSchema from '../../schema/models.schema.json' with { type: 'json' };
import openclawSchema from '../../schema/models-openclaw.schema.json' with { type: 'json' };
import pinsSchema from '../../schema/pins.schema.json' with { type: 'json' };
import planSchema from '../../schema/plan.schema.json' with { type: 'json' };
import refsSchema from '../../schema/refs.schema.json' with { type: 'json' };
import reportSchema from '../../schema/report.schema.json' with { type: 'json' };
import resultSchema from '../../schema/result.schema.json' with { type: 'json' };
import retiredSchema from '../../schema/retired.schema.json' with { type: 'json' };
import scanSchema from '../../schema/scan.schema.json' with { type: 'json' };
import statusSchema from '../../schema/status.schema.json' with { type: 'json' };
import { diagnostic } from '../errors.ts';
import { BaseCommand, EXIT } from './base.ts';
import { optionalWord } from './declare.ts';

const SCHEMAS: Readonly<Record<string, unknown>> = {
  doctor: doctorSchema,
  drift: driftSchema,
  explain: explainSchema,
  hosts: hostsSchema,
  manifest: manifestSchema,
  models: modelsSchema,
  'models-openclaw': openclawSchema,
  pins: pinsSchema,
  plan: planSchema,
  refs: refsSchema,
  report: reportSchema,
  result: resultSchema,
  retired: retiredSchema,
  scan: scanSchema,
  status: statusSchema,
};

export class SchemaCommand extends BaseCommand {
  static override paths = [['schema']];
  static override usage = Command.Usage({
    description: 'Print the JSON Schema of the manifest, or of the --json output of a command.',
    details: `
      One of ${Object.keys(SCHEMAS).join(', ')}; default: manifest. \`models\` is for \`list\`, \`result\` for the
      commands without their own schema.
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
        diagnostic('E500', `Unknown schema "${name}".`, { remedy: `One of: ${Object.keys(SCHEMAS).join(', ')}.` }),
      ]);
    }
    // The program was copied as one file, without its data file.
    if (schema === null)
      return this.fail([
        diagnostic('E550', 'The schemas are in a data file in the folder of the program, which is missing.'),
      ]);
    this.printJson(schema);
    return EXIT.ok;
  }
}
