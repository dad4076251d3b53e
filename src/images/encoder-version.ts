import { findPackageVersion } from '../support/package-version.ts';

/** Names everything besides a picture and the settings that decides about encoded bytes: to be raised with each change. */
export const encoderVersion = `1, sharp ${findPackageVersion('sharp')}`;
