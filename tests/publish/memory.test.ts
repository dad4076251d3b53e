import type { OutputPath } from '../../src/model/paths.ts';
import { openMemorySink } from '../../src/publish/memory.ts';
import { testStoringSink } from './sink-contract.ts';

testStoringSink(() => {
  const site = new Map<OutputPath, Uint8Array>();
  const decoder = new TextDecoder();
  return Promise.resolve({
    open: () => Promise.resolve(openMemorySink(site)),
    read: () =>
      Promise.resolve(Object.fromEntries([...site].map(([path, bytes]) => [path, decoder.decode(bytes)]))),
  });
});
