import { deflateSync } from 'node:zlib';

/** A word that stands wherever a PDF made here tells of its origin. */
export const hiddenInPdf = 'Eleonora-51N-0W';

type Piece = string | Buffer;

const bytes = (piece: Piece): Buffer => (typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece);

/** A stream with its dictionary. */
export const streamOf = (dictionary: string, content: Piece): Buffer =>
  Buffer.concat([
    bytes(`<<${dictionary}/Length ${bytes(content).length}>>\nstream\n`),
    bytes(content),
    bytes('\nendstream'),
  ]);

/** A whole PDF of numbered objects, the first of which is the catalog, with its index and whatever else its trailer says. */
export function pdfOf(objects: readonly Piece[], trailer = ''): Buffer {
  const parts: Buffer[] = [bytes('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')];
  const offsets: number[] = [];
  const length = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  for (const [index, object] of objects.entries()) {
    offsets.push(length());
    parts.push(bytes(`${index + 1} 0 obj\n`), bytes(object), bytes('\nendobj\n'));
  }
  const start = length();
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  parts.push(
    bytes(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${lines.join('')}`),
    bytes(`trailer\n<</Size ${offsets.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`),
  );
  return Buffer.concat(parts);
}

/** An object that holds other ones, packed: what stands in it is not to be found by looking at the bytes. */
export function packed(objects: Readonly<Record<number, string>>, filters = ['FlateDecode']): Buffer {
  const entries = Object.entries(objects);
  let offset = 0;
  const heads = entries.map(([number, text]) => {
    const head = `${number} ${offset} `;
    offset += text.length + 1;
    return head;
  });
  const first = heads.join('');
  const content = filters.reduce<Buffer>(
    (inner) => deflateSync(inner),
    Buffer.from(first + entries.map(([, text]) => `${text} `).join('')),
  );
  const filter = filters.map((name) => `/${name}`).join('');
  return streamOf(`/Type/ObjStm/N ${entries.length}/First ${first.length}/Filter[${filter}]`, content);
}

interface Changes {
  /** More entries of the catalog, the page, the form, or the field. */
  readonly catalog?: string;
  readonly page?: string;
  readonly form?: string;
  readonly field?: string;
  /** More objects, from number 9 on. */
  readonly more?: readonly Piece[];
  readonly trailer?: string;
}

/** A form of one page and one field, as many programs write them, which tells who made it. */
export const formPdf = ({ catalog = '', page = '', form = '', field = '', more = [], trailer = '' }: Changes = {}) =>
  pdfOf(
    [
      `<</Type/Catalog/Pages 2 0 R/Lang(en)/Metadata 8 0 R/AcroForm<</Fields[4 0 R]/DA(/F 11 Tf 0 g)/DR<</Font<</F 6 0 R>>>>${form}>>${catalog}>>`,
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</Font<</F 6 0 R>>>>/Annots[4 0 R]/PieceInfo<</Maker<</Private(${hiddenInPdf})>>>>${page}>>`,
      `<</Type/Annot/Subtype/Widget/FT/Tx/T(city)/TU(Name of the city)/Rect[72 700 400 720]/P 3 0 R/F 4${field}>>`,
      streamOf('', 'BT /F 18 Tf 72 760 Td (Application form) Tj ET'),
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      `<</Title(Application form)/Author(${hiddenInPdf})/Creator(${hiddenInPdf})/Producer(${hiddenInPdf})>>`,
      streamOf('/Type/Metadata/Subtype/XML', `<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${hiddenInPdf}</a></x:xmpmeta>`),
      ...more,
    ],
    `/Info 7 0 R${trailer}`,
  );
