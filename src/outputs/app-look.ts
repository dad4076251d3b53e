import type { Icons, Variant } from '../model/image.ts';
import type { AppLook } from '../model/machines.ts';
import type { Site } from '../model/site.ts';
import type { Chrome } from '../model/view.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import { isOn, manifestAddress } from './addresses.ts';
import type { PlanTools } from './output-format.ts';

const plainLook: AppLook = { backgroundColor: '#ffffff' };

/** How the newspaper looks among the apps of a phone, as site.yaml says. */
export function readLook({ config }: Site): AppLook {
  return config.manifest ?? plainLook;
}

/** The icons of the newspaper; none without a logo. */
export function planLogoIcons(site: Site, tools: PlanTools): Icons | undefined {
  const logo = site.config.logo && site.pictures.get(site.config.logo);
  return logo && tools.planIcons(logo, readLook(site).backgroundColor);
}

/** What every page says of the newspaper as an app, and the files that this names; nothing without a manifest. */
export function planApp(
  site: Site,
  tools: PlanTools,
): { readonly view: Chrome['app']; readonly variants: readonly Variant[] } | undefined {
  if (!isOn(site.config, 'manifest')) return undefined;
  const touch = planLogoIcons(site, tools)?.touch;
  const { themeColor } = readLook(site);
  const view = omitAbsent<NonNullable<Chrome['app']>>({
    manifest: manifestAddress,
    themeColor,
    touchIcon: touch && `/${touch.path}`,
  });
  return { view, variants: touch ? [touch] : [] };
}
