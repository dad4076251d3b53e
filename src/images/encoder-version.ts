import sharp from 'sharp';

/** Names everything besides a picture and the settings that decides about encoded bytes: to be raised with each change. */
export const encoderVersion = `1, sharp ${sharp.versions.sharp}`;
