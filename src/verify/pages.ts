import { type Examination, type Fault, tellTogether } from './examination.ts';
import type { Head } from './site-reader.ts';

/** Pages that the sitemaps name are there, as pages, at the address that they are named by. */
export const pages: Examination = {
  name: 'pages',
  async examine(visit) {
    const faults = visit.pages.flatMap(({ address, answer }) => {
      const says = nameFault(answer);
      return says === undefined ? [] : [{ address, ...fault, says }];
    });
    return tellTogether(faults, visit);
  },
};

const fault: Omit<Fault, 'says'> = {
  code: 'page-unavailable',
  severity: 'error',
  hint: 'deploy again, and see whether the host serves all files of the site as they are named',
};

function nameFault(answer: Head): string | undefined {
  if (answer.kind === 'silence') return answer.why;
  if (answer.status !== 200) return sayStatus(answer);
  const type = answer.headers.get('content-type');
  return type === undefined || type.startsWith('text/html')
    ? undefined
    : `is sent as ${type}, and not as a page`;
}

/** How a sentence goes on of which the subject answered otherwise than it should. */
export function sayStatus(answer: Head): string {
  if (answer.kind === 'silence') return answer.why;
  const location = answer.headers.get('location');
  return location === undefined
    ? `answers ${answer.status}`
    : `answers ${answer.status} and leads to ${location}`;
}
