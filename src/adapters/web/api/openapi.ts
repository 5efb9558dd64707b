import { z } from 'zod';
import { answerSchema } from '../../../reply/json/answer-schema.ts';
import type { WebSettings } from '../settings.ts';
import { askSchema, faultSchema } from './ask-request.ts';
import description from './data/description.json' with { type: 'json' };

/** The OpenAPI document of the API: its schemas are those by which requests are read and answers are typed. */
export function openApiDocument({ mode, publicUrl }: Pick<WebSettings, 'mode' | 'publicUrl'>): object {
  return {
    ...description,
    servers: [{ url: publicUrl ?? '/' }],
    components: {
      ...description.components,
      schemas: {
        Question: schemaOf(askSchema(mode), 'input'),
        Answer: schemaOf(answerSchema, 'output'),
        Fault: schemaOf(faultSchema, 'output'),
      },
    },
  };
}

/** A schema without its dialect, which OpenAPI 3.1 names once for all of them. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}
