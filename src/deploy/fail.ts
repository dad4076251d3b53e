import { ProblemError } from '../model/problem.ts';

/** The error that ends a deploy, with what to do about it. */
export function failDeploy(code: string, message: string, hint: string): ProblemError {
  return new ProblemError([{ code, severity: 'error', message, hint }], 2);
}

/** The error where another deploy has the place; `since` ends a sentence, or is empty. */
export function failRunning(place: string, since: string): ProblemError {
  return failDeploy(
    'deploy-running',
    `Another deploy to ${place} is running${since}.`,
    'wait until it has ended, or stop it, and deploy again',
  );
}

/** The error of a deploy that somebody ended. */
export function failInterrupted(place: string): ProblemError {
  return failDeploy(
    'deploy-interrupted',
    `The deploy to ${place} was interrupted, so the site there is half the old one and half the new one.`,
    'deploy again: it goes on where it was',
  );
}

/** What a deploy says that waits for another one. */
export function describeWait(place: string, owner: string): string {
  return `Waiting for another deploy to ${place}${owner}`;
}
