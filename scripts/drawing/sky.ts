import type { Stage } from './scene.ts';
import { circle, draw, group, linear, radial, rect, repeat, stroke, type Stops } from './svg.ts';

/** Fills the stage with a gradient from the zenith to the ground. */
export function drawSky(stage: Stage, stops: Stops): string {
  return linear('sky', stops) + rect(0, 0, stage.width, stage.height, 'url(#sky)');
}

/** Gives a sun or moon with its glow around it. */
export function drawSun(
  x: number,
  y: number,
  radius: number,
  colour: string,
  glow: string,
  reach = 6,
): string {
  return (
    radial('glow', [
      [0, glow, 0.85],
      [0.35, glow, 0.35],
      [1, glow, 0],
    ]) +
    circle(x, y, radius * reach, 'url(#glow)') +
    circle(x, y, radius, colour)
  );
}

/** Gives thin clouds between two heights; `cover` is how much of the sky they take, 0 to 1. */
export function drawClouds(
  stage: Stage,
  cover: number,
  top: number,
  bottom: number,
  colour: string,
  opacity = 0.6,
) {
  const seed = Math.floor(stage.random.between(1, 9999));
  const noise = {
    type: 'fractalNoise',
    baseFrequency: '0.0016 0.0085',
    numOctaves: 5,
    seed,
    result: 'noise',
  };
  const alpha = `0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  4.2 0 0 0 ${-3.05 + cover * 1.4}`;
  const paint =
    draw('feFlood', { 'flood-color': colour }) + draw('feComposite', { operator: 'in', in2: 'shape' });
  const shape = draw('feColorMatrix', { in: 'noise', type: 'matrix', values: alpha, result: 'shape' });
  const whole = { x: 0, y: 0, width: 1, height: 1 };
  const fade: Stops = [
    [0, '#ffffff', 0],
    [0.35, '#ffffff', 1],
    [0.7, '#ffffff', 0.8],
    [1, '#ffffff', 0],
  ];
  const area = rect(0, top, stage.width, bottom - top, '#000000', { filter: 'url(#clouds)', opacity });
  return (
    draw('defs', {}, draw('filter', { id: 'clouds', ...whole }, draw('feTurbulence', noise), shape, paint)) +
    linear('cloud-fade', fade) +
    draw('mask', { id: 'cloud-edge' }, rect(0, top, stage.width, bottom - top, 'url(#cloud-fade)')) +
    group({ mask: 'url(#cloud-edge)' }, area)
  );
}

/** Gives stars above a height. */
export function drawStars(stage: Stage, count: number, bottom: number, colour = '#ffffff'): string {
  const { random, width } = stage;
  return repeat(count, () => {
    const size = random.next() ** 6 * 2.6 + 0.7;
    return circle(random.between(0, width), random.next() ** 1.4 * bottom, size, colour, {
      opacity: random.between(0.3, 1),
    });
  });
}

/** Gives mist: a soft band of one colour. */
export function drawMist(
  stage: Stage,
  id: string,
  y: number,
  height: number,
  colour: string,
  opacity: number,
) {
  const stops: Stops = [
    [0, colour, 0],
    [0.5, colour, opacity],
    [1, colour, 0],
  ];
  return linear(id, stops) + rect(0, y - height / 2, stage.width, height, `url(#${id})`);
}

/** Gives slanting rain over the whole stage. */
export function drawRain(stage: Stage): string {
  const { random } = stage;
  return repeat(260, () => {
    const x = random.between(0, 1900);
    const y = random.between(0, 1150);
    return stroke(`M${x} ${y} l-14 46`, '#dfe8ee', 2, { opacity: random.between(0.1, 0.4) });
  });
}
