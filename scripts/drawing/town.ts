import type { Random } from './random.ts';
import { circle, group, mix, path, polygon, rect, repeat, stroke } from './svg.ts';

/** How a row of houses looks. */
export interface Street {
  readonly base: number;
  readonly walls: readonly [string, ...string[]];
  readonly roof: string;
  readonly pane: string;
  readonly lit: string;
  /** Share of windows with a light, 0 to 1. */
  readonly evening: number;
}

function drawWindows(random: Random, x: number, top: number, width: number, street: Street): string {
  const columns = Math.max(2, Math.round(width / 52));
  const gap = width / columns;
  const rows = Math.floor((street.base - top - 60) / 78);
  return repeat(rows * columns, (index) => {
    const left = x + (index % columns) * gap + gap / 2 - 13;
    const y = top + 26 + Math.floor(index / columns) * 78;
    const glass = random.next() < street.evening ? street.lit : street.pane;
    return rect(left, y, 26, 44, glass) + rect(left - 3, y + 44, 32, 5, '#f4ead8', { opacity: 0.55 });
  });
}

/** Gives one house front of a street; half of them have a gable, half a cornice. */
function drawHouse(random: Random, x: number, width: number, height: number, street: Street): string {
  const wall = random.pick(street.walls);
  const top = street.base - height;
  const roof =
    random.next() < 0.5
      ? polygon(
          [
            [x - 6, top],
            [x + width / 2, top - width * 0.42],
            [x + width + 6, top],
          ],
          street.roof,
        )
      : rect(x - 6, top - 16, width + 12, 20, street.roof) +
        rect(x + width * 0.7, top - 58, 20, 46, street.roof);
  const shade = rect(x + width * 0.8, top, width * 0.2, height, '#101828', { opacity: 0.1 });
  return roof + rect(x, top, width, height, wall) + shade + drawWindows(random, x, top, width, street);
}

/** Gives a row of houses from `left` to `right`. */
export function drawStreet(
  random: Random,
  left: number,
  right: number,
  heights: readonly [number, number],
  street: Street,
) {
  let houses = '';
  for (let x = left; x < right;) {
    const width = random.between(110, 190);
    houses += drawHouse(random, x, width, random.between(...heights), street);
    x += width;
  }
  return houses;
}

/** Gives a street lamp that stands on (x, y). */
export function drawLamp(x: number, y: number, height: number, colour: string, light: string): string {
  return (
    circle(x, y - height, height * 0.16, light, { opacity: 0.22 }) +
    rect(x - 4, y - height, 8, height, colour) +
    polygon(
      [
        [x - 14, y - height - 22],
        [x + 14, y - height - 22],
        [x + 9, y - height + 14],
        [x - 9, y - height + 14],
      ],
      light,
    ) +
    rect(x - 18, y - height - 30, 36, 9, colour)
  );
}

/** Gives a sailing boat whose hull is `length` long and lies on (x, y). */
export function drawBoat(x: number, y: number, length: number, hull: string, sail: string): string {
  const mast = length * 1.35;
  return group(
    { transform: `translate(${x} ${y})` },
    stroke(`M0 0 V${-mast}`, mix(hull, '#2a1c14', 0.5), length * 0.018),
    path(
      `M${length * 0.03} ${-mast * 0.97} Q${length * 0.42} ${-mast * 0.45} ${length * 0.44} ${-length * 0.14} H${length * 0.03} Z`,
      sail,
    ),
    path(
      `M${-length * 0.03} ${-mast * 0.86} Q${-length * 0.3} ${-mast * 0.4} ${-length * 0.38} ${-length * 0.14} H${-length * 0.03} Z`,
      mix(sail, '#24344a', 0.16),
    ),
    path(
      `M${-length / 2} ${-length * 0.09} H${length / 2} Q${length * 0.42} ${length * 0.08} ${length * 0.28} ${length * 0.09} H${-length * 0.34} Q${-length * 0.44} ${length * 0.06} ${-length / 2} ${-length * 0.09} Z`,
      hull,
    ),
    rect(-length / 2, -length * 0.1, length, length * 0.025, '#f6efe2'),
  );
}
