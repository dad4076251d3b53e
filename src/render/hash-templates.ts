import type { Hash } from '../model/paths.ts';
import type { HashTemplates, TemplateUse } from '../model/template-use.ts';
import { hashContent } from '../support/hash.ts';
import { hashProgram } from '../support/program-hash.ts';
import { listTemplates } from './render-page.ts';
import type { TemplateFiles } from './template-files.ts';
import { findReferences } from './template-references.ts';

/** Tells of a page the hash of the templates that it can reach, each by its text or as missing, and of this program. */
export function makeTemplateHash(files: TemplateFiles): HashTemplates {
  const known = new Map<string, Hash>();
  return (page) => {
    const names = listTemplates(page);
    const first = [...names].join(' ');
    const hash = known.get(first) ?? hashReachable(names, files);
    known.set(first, hash);
    return hash;
  };
}

/** The templates that a page can reach, there or not, from those that printing it begins with. */
export function listReachable(page: TemplateUse, files: TemplateFiles): ReadonlySet<string> {
  return findReachable(listTemplates(page), files);
}

function findReachable(names: ReadonlySet<string>, files: TemplateFiles): ReadonlySet<string> {
  const reached = new Set(names);
  // A set hands out what is added to it meanwhile.
  for (const name of reached) {
    for (const other of findReferences(files.get(name)?.text ?? '', files.keys())) reached.add(other);
  }
  return reached;
}

function hashReachable(names: ReadonlySet<string>, files: TemplateFiles): Hash {
  const texts = [...findReachable(names, files)]
    .toSorted()
    .map((name) => [name, files.get(name)?.text ?? null]);
  return hashContent(JSON.stringify([texts, hashProgram()]));
}
