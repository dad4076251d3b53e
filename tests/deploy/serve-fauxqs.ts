import { startFauxqs } from 'fauxqs';

// A store that speaks S3, as a process of its own: prints its port, and ends with the process that started it.
const { port } = await startFauxqs({ port: 0, host: '127.0.0.1', logger: false });
process.stdout.write(`${port}\n`);
process.stdin.resume().on('end', () => process.exit());
