import type { Frame, Icons, Picture, Variant } from '../model/image.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import { nameVariant } from './variant-path.ts';

/** A phone may cut a maskable icon to the circle of 80% (W3C, Web App Manifest): a square within it leaves this free. */
const maskableInset = 0.22;

/** The icons of a logo: whole, in the middle of a square; enlarged where it is smaller. */
export function planIcons(logo: Picture, background: string): Icons {
  return {
    small: planIcon(logo, 192, { inset: 0 }),
    large: planIcon(logo, 512, { inset: 0 }),
    maskable: planIcon(logo, 512, { inset: maskableInset, background }),
    touch: planIcon(logo, 180, { inset: 0.05, background }),
  };
}

function planIcon(logo: Picture, side: number, frame: Frame): Variant {
  const variant = { picture: logo.file, format: 'png' as const, width: side, height: side, frame };
  const { credit, copyright } = logo;
  return nameVariant(
    omitAbsent<Omit<Variant, 'path'>>({ ...variant, credit, copyright }),
    logo.hash,
    undefined,
  );
}
