import { portrait, type Stage } from '../scene.ts';
import { circle, ellipse, linear, mix, path, rect } from '../svg.ts';

interface Face {
  readonly ground: readonly [string, string];
  readonly disc: string;
  readonly skin: string;
  readonly hair: string;
  readonly coat: string;
  /** SVG path commands of the hair in front of and behind the head. */
  readonly front: string;
  readonly back: string;
  readonly glasses: boolean;
  readonly beard: boolean;
}

const HEAD =
  'M290 330 Q290 200 400 200 Q510 200 510 330 Q512 440 455 492 Q400 530 345 492 Q288 440 290 330 Z';
const HALF = 'M400 200 Q510 200 510 330 Q512 440 455 492 Q428 511 400 511 Z';
const SHOULDERS = 'M90 800 Q110 612 290 584 L400 640 L510 584 Q690 612 710 800 Z';

function drawFeatures(face: Face): string {
  const ink = mix(face.skin, '#241a18', 0.75);
  const brow = (x: number) =>
    path(`M${x - 34} 318 Q${x} 298 ${x + 34} 316 L${x + 32} 324 Q${x} 310 ${x - 32} 326 Z`, face.hair);
  const eye = (x: number) => ellipse(x, 350, 9, 10, ink);
  const nose = path('M404 352 Q424 404 416 414 Q402 424 388 414', 'none', {
    stroke: mix(face.skin, '#5b2c1c', 0.45),
    'stroke-width': 6,
  });
  const mouth = path('M362 452 Q400 474 438 452', 'none', {
    stroke: mix(face.skin, '#7c2622', 0.7),
    'stroke-width': 8,
    'stroke-linecap': 'round',
  });
  return brow(350) + brow(450) + eye(350) + eye(450) + nose + mouth;
}

function drawGlasses(): string {
  const rim = { stroke: '#2a2626', 'stroke-width': 7 };
  const bridge = path('M386 346 Q400 336 414 346', 'none', rim);
  return circle(348, 350, 39, 'none', rim) + circle(452, 350, 39, 'none', rim) + bridge;
}

function drawFace(stage: Stage, face: Face): string {
  const [light, dark] = face.ground;
  const beard =
    'M292 372 Q322 420 362 424 Q400 408 438 424 Q478 420 508 372 Q512 462 456 506 Q400 544 344 506 Q288 462 292 372 Z';
  return (
    linear('ground', [
      [0, light],
      [1, dark],
    ]) +
    rect(0, 0, stage.width, stage.height, 'url(#ground)') +
    circle(400, 380, 300, face.disc, { opacity: 0.75 }) +
    path(face.back, mix(face.hair, '#0d0a0a', 0.25)) +
    path('M340 460 H460 V620 L400 668 L340 620 Z', mix(face.skin, '#4a2318', 0.28)) +
    path(SHOULDERS, face.coat) +
    path('M400 640 L510 584 Q690 612 710 800 H400 Z', '#0b0f18', { opacity: 0.16 }) +
    path('M290 584 L400 668 L352 730 L262 602 Z', mix(face.coat, '#ffffff', 0.22)) +
    path('M510 584 L400 668 L448 730 L538 602 Z', mix(face.coat, '#ffffff', 0.14)) +
    ellipse(288, 366, 20, 34, face.skin) +
    ellipse(512, 366, 20, 34, mix(face.skin, '#4a2318', 0.2)) +
    path(HEAD, face.skin) +
    path(HALF, '#4a1d12', { opacity: 0.12 }) +
    (face.beard ? path(beard, face.hair) : '') +
    drawFeatures(face) +
    (face.glasses ? drawGlasses() : '') +
    path(face.front, face.hair)
  );
}

const ruth: Face = {
  ground: ['#e8d9bd', '#cdb48c'],
  disc: '#f3e7cf',
  skin: '#e3b595',
  hair: '#b7b2ab',
  coat: '#27405c',
  back: 'M262 400 Q240 170 400 158 Q560 170 538 400 Q540 470 520 500 L280 500 Q260 470 262 400 Z',
  front: 'M268 400 Q250 160 412 156 Q560 160 534 400 Q516 310 470 262 Q390 300 322 276 Q284 320 268 400 Z',
  glasses: true,
  beard: false,
};

const tobias: Face = {
  ground: ['#bcd0cb', '#7fa39b'],
  disc: '#d9e5df',
  skin: '#8a5a3f',
  hair: '#231a17',
  coat: '#8c3b2e',
  back: 'M284 330 Q280 180 400 176 Q520 180 516 330 Z',
  front: 'M284 326 Q270 168 400 164 Q530 168 516 326 Q506 262 466 246 Q400 228 334 246 Q294 262 284 326 Z',
  glasses: false,
  beard: true,
};

const lucia: Face = {
  ground: ['#f0c9a8', '#dd9467'],
  disc: '#f7dfc6',
  skin: '#d79f78',
  hair: '#3b2419',
  coat: '#3f5b47',
  back: 'M250 420 Q226 150 400 146 Q574 150 550 420 Q566 580 590 640 Q500 690 400 660 Q300 690 210 640 Q236 580 250 420 Z',
  front: 'M282 350 Q262 168 404 160 Q540 166 518 350 Q506 276 440 232 Q352 262 306 280 Q290 310 282 350 Z',
  glasses: false,
  beard: false,
};

const karim: Face = {
  ground: ['#c8cbe0', '#8f93b8'],
  disc: '#e2e3ef',
  skin: '#c99470',
  hair: '#4a3f3a',
  coat: '#2c2a3a',
  back: 'M286 320 Q284 186 400 180 Q516 186 514 320 Z',
  front:
    'M286 322 Q268 176 378 158 Q520 140 528 250 Q524 290 512 322 Q506 268 474 256 Q380 270 318 240 Q290 270 286 322 Z',
  glasses: true,
  beard: false,
};

/** The authors. */
export const portraits = [
  portrait('authors/ruth-vandermeer.jpg', (stage) => drawFace(stage, ruth)),
  portrait('authors/tobias-adeyemi.jpg', (stage) => drawFace(stage, tobias)),
  portrait('authors/lucia-fontan.jpg', (stage) => drawFace(stage, lucia)),
  portrait('authors/karim-nassar.jpg', (stage) => drawFace(stage, karim)),
];
