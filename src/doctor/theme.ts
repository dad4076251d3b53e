import { type Examination, type Finding, messageOf, sayOk } from './examination.ts';

/** Whether scripts and styles can be bundled, by bundling one of each. */
export const theme: Examination = {
  name: 'theme',
  examine: () => judgeTools({ esbuild: runEsbuild, lightningcss: runLightning }),
};

/** Judges tools by name; one rejects where it cannot work. */
export async function judgeTools(tools: Readonly<Record<string, () => Promise<unknown>>>): Promise<Finding> {
  for (const [name, run] of Object.entries(tools)) {
    try {
      await run();
    } catch (error) {
      const says = `${name} cannot work: ${messageOf(error)}`;
      return { health: 'bad', says, hint: 'install the packages anew on this machine: `npm ci`' };
    }
  }
  return sayOk(`${Object.keys(tools).join(' and ')} work`);
}

async function runEsbuild(): Promise<unknown> {
  const { transform } = await import('esbuild');
  return transform('export const word = 1');
}

async function runLightning(): Promise<unknown> {
  const { transform } = await import('lightningcss');
  return transform({ filename: 'style.css', code: Buffer.from('a { color: red }'), minify: true });
}
