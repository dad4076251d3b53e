import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { validateXML } from 'xmllint-wasm';

const load = (fileName: string) => readFileSync(path.join(import.meta.dirname, fileName), 'utf8');
const validateJson = new Ajv({ allErrors: true }).compile(JSON.parse(load('jsonfeed-1.1.schema.json')));

/** What is wrong with a feed as XML and by the grammar of RSS 2.0; nothing where it is valid. */
export function validateRss(xml: string): Promise<string[]> {
  return validateByGrammar(xml, 'rss.rng');
}

/** What is wrong with a feed as XML and by the grammar of RFC 4287; nothing where it is valid. */
export function validateAtom(xml: string): Promise<string[]> {
  return validateByGrammar(xml, 'atom.rng');
}

async function validateByGrammar(xml: string, fileName: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'tested.xml', contents: xml },
    extension: 'relaxng',
    schema: { fileName, contents: load(fileName) },
  });
  return errors.map(({ message }) => message);
}

/** What is wrong with a feed by JSON Feed 1.1; nothing where it is valid. */
export function validateJsonFeed(text: string): string[] {
  return validateJson(JSON.parse(text))
    ? []
    : (validateJson.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
