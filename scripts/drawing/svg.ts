/** Of an SVG element, by name; lengths in pixels. */
export type Attributes = Readonly<Record<string, string | number>>;
/** Pixels from the left and from the top. */
export type Point = readonly [x: number, y: number];
/** Colour at each offset, 0 to 1; a third item is its opacity. */
export type Stops = readonly (readonly [offset: number, colour: string, opacity?: number])[];

const print = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;

/** Gives one SVG element; numbers are rounded to hundredths. */
export function draw(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${print(value)}"`);
  return `<${name}${written.join('')}>${children.join('')}</${name}>`;
}

/** Gives a group whose attributes hold for all its children. */
export function group(attributes: Attributes, ...children: readonly string[]): string {
  return draw('g', attributes, ...children);
}

/** Gives a rectangle by its top left corner. */
export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more: Attributes = {},
) {
  return draw('rect', { x, y, width, height, fill, ...more });
}

/** Gives a circle by its centre. */
export function circle(x: number, y: number, r: number, fill: string, more: Attributes = {}): string {
  return draw('circle', { cx: x, cy: y, r, fill, ...more });
}

/** Gives an ellipse by its centre. */
export function ellipse(x: number, y: number, rx: number, ry: number, fill: string, more: Attributes = {}) {
  return draw('ellipse', { cx: x, cy: y, rx, ry, fill, ...more });
}

/** Gives a filled shape along SVG path commands. */
export function path(d: string, fill: string, more: Attributes = {}): string {
  return draw('path', { d, fill, ...more });
}

/** Gives an open line along SVG path commands. */
export function stroke(d: string, colour: string, width: number, more: Attributes = {}): string {
  return path(d, 'none', { stroke: colour, 'stroke-width': width, 'stroke-linecap': 'round', ...more });
}

/** Gives a filled shape with straight sides; its corners as points or as SVG writes them: `0,10 20,30`. */
export function polygon(corners: readonly Point[] | string, fill: string, more: Attributes = {}): string {
  const points =
    typeof corners === 'string' ? corners : corners.map((corner) => corner.map(print).join(',')).join(' ');
  return draw('polygon', { points, fill, ...more });
}

function drawStops(stops: Stops): string {
  return stops
    .map(([offset, colour, opacity = 1]) =>
      draw('stop', { offset, 'stop-color': colour, 'stop-opacity': opacity }),
    )
    .join('');
}

/** Defines a gradient from top to bottom (or left to right), to be used as `url(#id)`. */
export function linear(id: string, stops: Stops, across = false): string {
  const end = across ? { x2: 1, y2: 0 } : { x2: 0, y2: 1 };
  return draw('defs', {}, draw('linearGradient', { id, x1: 0, y1: 0, ...end }, drawStops(stops)));
}

/** Defines a gradient from the centre outward, to be used as `url(#id)`. */
export function radial(id: string, stops: Stops): string {
  return draw('defs', {}, draw('radialGradient', { id }, drawStops(stops)));
}

/** Defines a blur of so many pixels, to be used as `filter="url(#id)"`. */
export function blur(id: string, pixels: number): string {
  const region = { x: '-50%', y: '-50%', width: '200%', height: '200%' };
  return draw(
    'defs',
    {},
    draw('filter', { id, ...region }, draw('feGaussianBlur', { stdDeviation: pixels })),
  );
}

/** Defines the shape beyond which nothing shows, to be used as `clip-path="url(#id)"`. */
export function clip(id: string, shape: string): string {
  return draw('defs', {}, draw('clipPath', { id }, shape));
}

const channels = (colour: string): readonly number[] =>
  [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));

/** Gives the colour between two `#rrggbb`, 0 being the first and 1 the second. */
export function mix(from: string, to: string, share: number): string {
  const target = channels(to);
  const mixed = channels(from).map((value, index) =>
    Math.round(value + ((target[index] ?? 0) - value) * share),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Gives what a function draws for 0, 1, 2 and so on. */
export function repeat(count: number, shape: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => shape(index)).join('');
}
