import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import {
  languageCodes,
  pictureName,
  pictureRecipe,
  type ExportedDocument,
  type LanguageCode,
  type Picture,
} from 'content-schemas';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { build } from '../scripts/build/build.ts';
import { filesIn } from '../scripts/files.ts';
import { derive } from '../scripts/pictures/derive.ts';
import { reconcile } from '../scripts/publisher/reconcile.ts';
import { cmsAt } from '../scripts/pull/cms.ts';
import { pull } from '../scripts/pull/pull.ts';
import { allSeries } from '../scripts/series.ts';
import { builtStarter, bytesIn, releasedStarter, withPictures } from './support/built.ts';
import { serveExport, type ExportServer, type UploadFault } from './support/export-server.ts';
import { impostors } from './support/impostors.ts';
import { pictureOf, quarters } from './support/pictures.ts';
import { refusalsOf } from './support/pull-refusals.ts';
import { asOf, starterDocuments } from './support/starter.ts';
import { repository } from './support/step.ts';
import { liveTree } from './support/trees.ts';
import { copyOf, exportToken, type Workplace } from './support/workplace.ts';

const { widths, formats } = pictureRecipe;
const names = widths.flatMap((width) => formats.map((format) => `${width}.${format}`));

/** What is made of a picture, which must be one. */
async function made(bytes: Uint8Array, picture: Pick<Picture, 'focus'> = {}): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = await derive(bytes, picture);
  if (!files) throw new Error('This is no picture.');
  return files;
}

/** Colours at the middles of the four quarters, rounded to what an eye sees. */
async function coloursOf(files: ReadonlyMap<string, Uint8Array>, name = '288.webp'): Promise<string[]> {
  const { data, info } = await sharp(files.get(name)).raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): string => {
    const start = (Math.round(y * info.height) * info.width + Math.round(x * info.width)) * info.channels;
    return [...data.subarray(start, start + 3)].map((value) => (value > 127 ? 1 : 0)).join('');
  };
  return [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)];
}
const [red, lime, blue, yellow] = ['100', '010', '001', '110'];

test('every picture is decoded by one sharp, with the libheif in which no heap overflow is known', () => {
  const lock = z
    .object({ packages: z.record(z.string(), z.looseObject({ version: z.string().optional() })) })
    .parse(JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8')));
  const versionsOf = (name: RegExp): string[] => [
    ...new Set(
      Object.entries(lock.packages).flatMap(([path, { version }]) => (name.test(path) ? (version ?? []) : [])),
    ),
  ];
  const [version = '', ...others] = versionsOf(/(?:^|\/)node_modules\/sharp$/);
  expect(others).toEqual([]);
  // GHSA-rgj7-g3m4-5g8c is mended in 0.35.4.
  expect(version.localeCompare('0.35.4', 'en', { numeric: true })).toBeGreaterThanOrEqual(0);
  expect(versionsOf(/(?:^|\/)node_modules\/@img\/sharp-(?!libvips)[^/]+$/)).toEqual([version]);
  expect(sharp.versions.sharp).toBe(version);
});

describe('what is made of a picture', () => {
  test('is a square in each width and format', async () => {
    const files = await made(await quarters(600, 400).png().toBuffer());
    expect([...files.keys()]).toEqual(names);
    for (const name of names.filter((one) => !one.endsWith('.avif'))) {
      const { width, height, format, space } = await sharp(files.get(name)).metadata();
      expect([width, height, format, space]).toEqual([
        Number.parseInt(name),
        Number.parseInt(name),
        name.endsWith('jpg') ? 'jpeg' : 'webp',
        'srgb',
      ]);
    }
  });

  // How each orientation of EXIF lays the quarters of a camera's picture; they are given so that all of them stand upright.
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'stands upright whatever the camera says: orientation %i',
    async (orientation) => {
      const upright = await quarters(400, 600).png().toBuffer();
      const undo = {
        1: (picture: Sharp) => picture,
        2: (picture: Sharp) => picture.flop(),
        3: (picture: Sharp) => picture.rotate(180),
        4: (picture: Sharp) => picture.flip(),
        5: (picture: Sharp) => picture.rotate(270).flop(),
        6: (picture: Sharp) => picture.rotate(270),
        7: (picture: Sharp) => picture.rotate(90).flop(),
        8: (picture: Sharp) => picture.rotate(90),
      }[orientation];
      if (!undo) throw new Error('There are eight orientations.');
      const lying = await undo(sharp(upright)).png().toBuffer();
      const camera = await sharp(lying).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();
      expect((await sharp(camera).metadata()).orientation).toBe(orientation);
      const files = await made(camera, { focus: { x: 50, y: 50 } });
      expect(await coloursOf(files)).toEqual([red, lime, blue, yellow]);
      expect(await coloursOf(files, '72.jpg')).toEqual([red, lime, blue, yellow]);
    },
  );

  test('keeps the focal point in its square', async () => {
    const wide = await quarters(900, 300, ['red', 'blue', 'red', 'blue']).png().toBuffer();
    expect(await coloursOf(await made(wide, { focus: { x: 10, y: 50 } }))).toEqual([red, red, red, red]);
    expect(await coloursOf(await made(wide, { focus: { x: 100, y: 50 } }))).toEqual([blue, blue, blue, blue]);
    const high = await quarters(300, 900, ['red', 'red', 'blue', 'blue']).png().toBuffer();
    expect(await coloursOf(await made(high, { focus: { x: 50, y: 90 } }))).toEqual([blue, blue, blue, blue]);
    expect(await coloursOf(await made(high))).toEqual([red, red, red, red]);
  });

  test('has nothing in it but the picture: no place, no name, no profile', async () => {
    const camera = await quarters(600, 600)
      .withIccProfile('p3')
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret>SECRET</secret></x:xmpmeta>')
      .withExifMerge({ IFD0: { Artist: 'SECRET' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } })
      .jpeg()
      .toBuffer();
    const before = await sharp(camera).metadata();
    expect([before.exif, before.xmp, before.icc].map((part) => part !== undefined)).toEqual([true, true, true]);
    const files = await made(camera);
    for (const name of names) {
      const bytes = Buffer.from(files.get(name) ?? []);
      expect(
        ['SECRET', 'Exif\0', 'http://ns.adobe.com', 'ICC_PROFILE', 'EXIF', 'XMP ', 'ICCP'].filter((mark) =>
          bytes.includes(mark),
        ),
        name,
      ).toEqual([]);
      const seen = name.endsWith('.avif') ? metadataOfAvif(bytes) : await sharp(bytes).metadata();
      expect([seen.exif, seen.xmp, seen.icc, seen.iptc, seen.orientation], name).toEqual(Array(5).fill(undefined));
    }
  });

  test('of print colours, of grey, of what one sees through, is sRGB', async () => {
    const plain = quarters(400, 400);
    const kinds = {
      // Ink cannot show a bright green.
      cmyk: await quarters(400, 400, ['red', 'yellow', 'blue', 'yellow']).toColourspace('cmyk').jpeg().toBuffer(),
      grey: await plain.clone().greyscale().png().toBuffer(),
      deep: await plain.clone().toColourspace('rgb16').png().toBuffer(),
      transparent: await sharp({ create: { width: 400, height: 400, channels: 4, background: '#0000' } })
        .png()
        .toBuffer(),
    };
    for (const [kind, bytes] of Object.entries(kinds)) {
      const { space, hasAlpha } = await sharp((await made(bytes)).get('144.webp')).metadata();
      expect([kind, space, hasAlpha]).toEqual([kind, 'srgb', false]);
    }
    expect(await coloursOf(await made(kinds.transparent))).toEqual(['111', '111', '111', '111']);
    expect(await coloursOf(await made(kinds.cmyk))).toEqual([red, yellow, blue, yellow]);
  });

  test('is the same every time', async () => {
    const bytes = await quarters(500, 700).jpeg().toBuffer();
    expect([...(await made(bytes))]).toEqual([...(await made(bytes))]);
  });

  test.each([['nothing', () => Promise.resolve(new Uint8Array())] as const, ...impostors])(
    'is nothing where the bytes are %s',
    async (_name, bytes) => {
      expect(await derive(await bytes(), {})).toBeUndefined();
    },
  );
});

/** This process may not open an AVIF. */
const metadataOfAvif = (bytes: Uint8Array): Partial<Metadata> =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        '-e',
        "require('sharp')(require('fs').readFileSync(0)).metadata().then((seen) => console.log(JSON.stringify(seen)))",
      ],
      { input: bytes, encoding: 'utf8' },
    ),
  ) as Partial<Metadata>;

describe('a pull', () => {
  const key = 'villa-ejemplo-director';
  const rows = starterDocuments();
  /** Documents of the starter content that have a picture. */
  const portrayed = new Set(
    rows.filter(({ content }) => content?.['portrait'] !== undefined).map(({ document }) => document),
  );
  const original = readFileSync(join(import.meta.dirname, `../cms/starter/pictures/${key}.png`));
  /** The documents, of which one testimonial stands in Spanish only and shows a picture of these bytes. */
  const withPicture = (bytes: Uint8Array, more: { readonly file?: string } = {}): ExportedDocument[] =>
    rows.flatMap((row) => {
      if (row.content?.['key'] !== key) return [row];
      if (row.language !== 'es') return [];
      return [{ ...row, content: { ...row.content, portrait: pictureOf(`${key}.png`, bytes, more) } }];
    });
  const line = (message: string): string => `Testimonial “Luis Ejemplo” (Spanish), Portrait: ${message}`;
  const damaged = line('The file of this picture has changed since it was published. Look at it, and publish again.');
  const missing = line(
    'The file of this picture is no longer in the media library. Choose or upload another, and publish again.',
  );
  const unreadable = line(
    'This picture cannot be read: its file is damaged, or is not a JPEG, PNG or WebP. Choose or upload another.',
  );
  let server: ExportServer;
  beforeAll(async () => {
    server = await serveExport(rows);
    await builtStarter();
  }, 600_000);
  afterAll(() => server.stop());
  beforeEach(() => {
    server.rows = withPicture(original);
    server.fault = {};
    server.uploads = {};
  });
  const from = ({ folders }: Workplace, languages: readonly LanguageCode[] = languageCodes) =>
    pull(cmsAt(server.url, exportToken), languages, folders, asOf);
  const refusedIn = async (place: Workplace): Promise<Record<string, string[]>> => refusalsOf(await from(place));
  const sendInstead =
    (change: (bytes: Uint8Array) => Uint8Array): UploadFault =>
    (response, bytes, file) =>
      void response.writeHead(200).end(file.startsWith(key) ? change(bytes) : bytes);
  const status =
    (code: number, headers: Record<string, string> = {}): UploadFault =>
    (response, bytes, file) => {
      if (file.startsWith(key)) response.writeHead(code, headers).end('No');
      else response.writeHead(200).end(bytes);
    };

  const faults: readonly [name: string, fault: UploadFault, words: string][] = [
    ['is not there', status(404), missing],
    ['is not given', status(403), missing],
    ['is said to be elsewhere', status(302, { location: 'http://127.0.0.1:1/x.png' }), missing],
    ['is empty', sendInstead(() => new Uint8Array()), damaged],
    ['is cut', sendInstead((bytes) => bytes.subarray(0, bytes.length / 2)), damaged],
    ['is one byte short', sendInstead((bytes) => bytes.subarray(0, -1)), damaged],
    ['has one byte more', sendInstead((bytes) => Buffer.concat([bytes, Buffer.from('x')])), damaged],
    [
      'has one byte that is another',
      sendInstead((bytes) => bytes.map((byte, index) => (index === 100 ? byte ^ 1 : byte))),
      damaged,
    ],
    [
      'never ends',
      (response, bytes, file) => (file.startsWith(key) ? endless(response) : void response.writeHead(200).end(bytes)),
      damaged,
    ],
  ];

  test.each(faults)('refuses a language that shows a file which %s; the others go on', async (_name, fault, words) => {
    const place = await withPictures();
    server.fault = { upload: fault };
    expect(await refusedIn(place)).toEqual({ es: [words] });
    expect(readdirSync(place.folders.snapshots).toSorted()).toEqual(
      languageCodes.filter((code) => code !== 'es').toSorted(),
    );
    expect(filesIn(place.folders.pictures).some((file) => file.includes('.new'))).toBe(false);
    server.fault = {};
    expect(await refusedIn(place)).toEqual({});
  });

  test.each(impostors)('refuses a file that was published as a PNG and is %s', async (_name, make) => {
    const bytes = await make();
    server.rows = withPicture(bytes);
    server.uploads = { [`${key}.png`]: bytes };
    expect(await refusedIn(await withPictures())).toEqual({ es: [unreadable] });
  });

  test('asks no other host, whatever it is told', async () => {
    const asked: string[] = [];
    const canary = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end(original);
    });
    await new Promise<void>((resolve) => void canary.listen(0, '127.0.0.1', resolve));
    const address = canary.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const elsewhere = `http://127.0.0.1:${port}/uploads/${key}.png`;
    server.fault = { upload: status(302, { location: elsewhere }) };
    expect(await refusedIn(await withPictures())).toEqual({ es: [missing] });
    server.fault = {};
    for (const file of [
      elsewhere,
      `//127.0.0.1:${port}/x.png`,
      '../api/export?language=en',
      'a/../../x.png',
      `@127.0.0.1:${port}`,
    ]) {
      server.rows = withPicture(original, { file });
      expect(await refusedIn(await withPictures())).toEqual({ es: [unreadable] });
    }
    expect(asked).toEqual([]);
    canary.close();
  });

  test.each<[string, UploadFault]>([
    ['answers 500', status(500)],
    [
      'breaks off',
      (response, bytes) =>
        void response
          .writeHead(200, { 'content-length': bytes.length })
          .write(bytes.subarray(0, 99), () => response.destroy()),
    ],
    ['answers nothing', (response) => void response.destroy()],
  ])('of a CMS that %s changes nothing, and is worth another try', async (_name, fault) => {
    const place = await withPictures();
    await from(place);
    const before = bytesIn(place.folders.data);
    server.fault = { upload: fault };
    await expect(from(place)).rejects.toThrow(
      /^The CMS does not give the file http:\/\/127\.0\.0\.1:\d+\/uploads\/[\w-]+\.png\. Nothing was changed; try again\.$/,
    );
    expect(bytesIn(place.folders.data)).toEqual(before);
  });

  test('makes again only what is not there', async () => {
    const place = await withPictures();
    await from(place);
    const marks = () =>
      filesIn(place.folders.pictures).map((file) => `${file} ${statSync(join(place.folders.pictures, file)).ino}`);
    const before = marks();
    expect(before).toHaveLength(portrayed.size * names.length);
    await from(place);
    expect(marks()).toEqual(before);
    const bytes = bytesIn(place.folders.pictures);
    const gone = pictureName(pictureOf(`${key}.png`, original, {}));
    rmSync(join(place.folders.pictures, gone), { recursive: true });
    await expect(build(place.now, 'es')).rejects.toThrow(/Run npm run pull/);
    await from(place);
    expect(bytesIn(place.folders.pictures)).toEqual(bytes);
    expect(
      marks()
        .filter((mark) => !before.includes(mark))
        .every((mark) => mark.startsWith(gone)),
    ).toBe(true);
  });

  test('removes pictures once no kept snapshot shows them, and leaves those that are new', async () => {
    const place = await withPictures();
    await from(place);
    const old = pictureName(pictureOf(`${key}.png`, original, {}));
    const age = (name: string): void => utimesSync(join(place.folders.pictures, name), new Date(0), new Date(0));
    const here = (): string[] => readdirSync(place.folders.pictures);
    server.rows = rows.filter(({ content }) => content?.['key'] !== key);
    age(old);
    await from(place);
    expect(here()).toContain(old);
    for (let count = 0; count < 9; count += 1) {
      server.rows = rows.flatMap((row) =>
        row.content?.['key'] === key
          ? []
          : row.type === 'network-facts'
            ? [{ ...row, content: { ...row.content, memberCount: 2000 + count } }]
            : [row],
      );
      expect(here()).toContain(old);
      await from(place, ['es']);
    }
    expect(here()).not.toContain(old);
    expect(here()).toHaveLength(portrayed.size - 1);
  });

  test('of a damaged file leaves what readers see: that language is refused, the others stay', async () => {
    const place = copyOf(await releasedStarter());
    const cms = cmsAt(server.url, exportToken);
    const trees = () => allSeries.map((series) => liveTree(place.folders.data, series));
    const before = trees();
    server.rows = rows;
    const only = (outcomes: Awaited<ReturnType<typeof reconcile>>) =>
      outcomes.map(({ series, outcome }) => `${series} ${outcome}`).toSorted();
    server.fault = { upload: sendInstead((bytes) => bytes.subarray(1)) };
    expect(only(await reconcile(place.now, cms))).toEqual(
      allSeries.map((series) => `${series} ${series === 'root' ? 'unchanged' : 'refused'}`).toSorted(),
    );
    expect(trees()).toEqual(before);
    server.fault = {};
    expect(only(await reconcile(place.now, cms))).toEqual(allSeries.map((series) => `${series} unchanged`).toSorted());
    expect(trees()).toEqual(before);
  }, 300_000);
});

/** Bytes without an end, until nobody listens any more. */
function endless(response: Parameters<UploadFault>[0]): void {
  response.writeHead(200);
  const more = (): void => {
    if (!response.destroyed) response.write(Buffer.alloc(65_536), more);
  };
  more();
}
