import type { BodyPlan } from '../model/page.ts';
import type { Renderer } from './templates.ts';

/** Bodies that are remembered at a time: those of a front page's feeds and of some sections', not of an archive. */
const most = 500;

const known = new WeakMap<Renderer, Map<BodyPlan, string>>();

/** A text as feeds show it, made once for as long as it is remembered: an article stands in feeds of many pages and formats. */
export function recallFeedBody(plan: BodyPlan, renderer: Renderer, make: () => string): string {
  const bodies = known.get(renderer) ?? new Map<BodyPlan, string>();
  known.set(renderer, bodies);
  const found = bodies.get(plan) ?? make();
  bodies.delete(plan);
  bodies.set(plan, found);
  const [oldest] = bodies.keys();
  if (bodies.size > most && oldest) bodies.delete(oldest);
  return found;
}
