import type { MessageId } from 'content-schemas';
import { fileForm } from './file-form.ts';
import { formPdf, pdfOf } from './pdfs.ts';
import { blank, moving, photo, still } from './pictures.ts';

/** A request that a guard refuses. */
interface Refused {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: FormData | string;
}

const upload = (name: string, type: string, content: Buffer, path = '/upload'): Refused => ({
  method: 'POST',
  path,
  body: fileForm({ name, type, content }),
});

const pdf = (content: Buffer): Refused => upload('a.pdf', 'application/pdf', content);
const withMore = (object: string): Refused => pdf(formPdf({ more: [object] }));
const pages = (count: number): string[] => Array.from({ length: count }, () => '<</Type/Page/Parent 2 0 R>>');

const json = { 'content-type': 'application/json' };
const password = (chosen: string): Refused => ({
  method: 'PUT',
  path: '/admin/users/me',
  headers: json,
  body: JSON.stringify({ password: chosen, currentPassword: 'Nine-copper-kettles-8-sing' }),
});

type GuardMessage = Extract<MessageId, `${'upload' | 'password' | 'request'}.${string}`>;

/** Each refusal that a guard has words for, as an editor called Marguerite who is signed in meets it; `picture` is a stored PNG's id. */
export const refusals = (picture: number) =>
  ({
    'upload.otherKind': async () => upload('a.gif', 'image/gif', await still('gif')),
    'upload.otherInside': async () => upload('a.webp', 'image/webp', await photo('png', 1)),
    'upload.moving': async () => upload('a.webp', 'image/webp', await moving('webp', 3)),
    'upload.pixels': () => upload('a.png', 'image/png', blank(10_000, 5001)),
    'upload.name': async () => upload(`${'n'.repeat(117)}.png`, 'image/png', await photo('png', 1)),
    'upload.nameSigns': async () => upload('../a.png', 'image/png', await photo('png', 1)),
    'upload.damaged': async () => upload('a.png', 'image/png', (await photo('png', 1)).subarray(0, -60)),
    'upload.pdfOther': () => pdf(Buffer.from('PDF')),
    'upload.pdfDamaged': () => pdf(formPdf().subarray(0, -20)),
    'upload.pdfSize': () => pdf(Buffer.alloc(10 * 1024 * 1024 + 1)),
    'upload.pdfPages': () =>
      pdf(
        pdfOf([
          '<</Type/Catalog/Pages 2 0 R>>',
          `<</Type/Pages/Count 51/Kids[${pages(51)
            .map((_, index) => `${index + 3} 0 R`)
            .join(' ')}]>>`,
          ...pages(51),
        ]),
      ),
    'upload.pdfHeavy': () => pdf(formPdf({ more: Array.from({ length: 20_001 }, () => 'null') })),
    'upload.pdfLocked': () => pdf(formPdf({ more: ['<</Filter/Standard>>'], trailer: '/Encrypt 9 0 R' })),
    'upload.pdfSigned': () => withMore('<</ByteRange[0 1 2 3]>>'),
    'upload.pdfRuns': () => withMore('<</S/JavaScript>>'),
    'upload.pdfSends': () => withMore('<</S/SubmitForm>>'),
    'upload.pdfFiles': () => withMore('<</S/Launch>>'),
    'upload.pdfDynamic': () => withMore('<</XFA 1>>'),
    'upload.pdfLink': () => withMore('<</S/URI/URI(http://example.org/)>>'),
    'upload.replaced': async () =>
      upload('a.webp', 'image/webp', await photo('webp', 1), `/upload/files/${picture}/replace`),
    'upload.size': () => upload('a.png', 'image/png', Buffer.alloc(20 * 1024 * 1024 + 1)),
    'upload.broken': () => ({
      method: 'POST',
      path: '/upload',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x\r\nbroken',
    }),
    'upload.byAddress': () => ({ method: 'POST', path: '/upload/actions/upload-from-urls' }),
    'upload.elsewhere': async () => upload('a.png', 'image/png', await photo('png', 1), '/admin/users'),
    'password.short': () => password('Kettle-8-sing'),
    'password.easy': () => password('Password123456'),
    'password.forgotten': () => ({
      method: 'POST',
      path: '/admin/forgot-password',
      headers: json,
      body: JSON.stringify({ email: 'marguerite@example.org' }),
    }),
    'password.own': () => password('Nine-copper-marguerite-8'),
    'request.tooMuchText': () => ({ ...password('x'.repeat(1024 * 1024)) }),
    'request.nothingHere': () => ({ method: 'GET', path: '/api/regions' }),
  }) satisfies Record<
    Exclude<GuardMessage, 'password.advice' | 'password.notJudged' | 'upload.signIn'>,
    () => Refused | Promise<Refused>
  >;

/** Sends a request that is refused; the words of the refusal. */
export async function refusedAt(
  address: string,
  { path, headers = {}, body, method }: Refused,
  asked: Readonly<Record<string, string>>,
): Promise<string> {
  const response = await fetch(address + path, {
    method,
    headers: { ...headers, ...asked },
    ...(body === undefined ? {} : { body }),
  });
  const { error } = (await response.json()) as { error?: { message?: string } };
  return `${response.ok ? 'taken: ' : ''}${error?.message ?? ''}`;
}
