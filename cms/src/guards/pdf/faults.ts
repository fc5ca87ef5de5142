import { PDFArray, PDFDict, PDFHexString, PDFName, PDFStream, PDFString, type PDFObject } from '@cantoo/pdf-lib';
import { message, type Message, type MessageId } from 'content-schemas';

type Kind = Extract<MessageId, `upload.pdf${'Runs' | 'Sends' | 'Files' | 'Dynamic' | 'Signed'}`>;
type Kinds = Readonly<Partial<Record<string, Kind>>>;

// Names of ISO 32000-2: keys of dictionaries, kinds of actions (12.6.4), and kinds of annotations and other objects.
const keys: Kinds = {
  JS: 'upload.pdfRuns',
  JavaScript: 'upload.pdfRuns',
  AA: 'upload.pdfRuns',
  XFA: 'upload.pdfDynamic',
  EmbeddedFiles: 'upload.pdfFiles',
  EF: 'upload.pdfFiles',
  RichMediaContent: 'upload.pdfFiles',
  ByteRange: 'upload.pdfSigned',
};
const actions: Kinds = {
  JavaScript: 'upload.pdfRuns',
  Launch: 'upload.pdfFiles',
  GoToR: 'upload.pdfFiles',
  GoToE: 'upload.pdfFiles',
  Rendition: 'upload.pdfFiles',
  Sound: 'upload.pdfFiles',
  Movie: 'upload.pdfFiles',
  GoTo3DView: 'upload.pdfFiles',
  RichMediaExecute: 'upload.pdfFiles',
  SubmitForm: 'upload.pdfSends',
  ImportData: 'upload.pdfSends',
};
const types: Kinds = {
  RichMedia: 'upload.pdfFiles',
  Movie: 'upload.pdfFiles',
  Sound: 'upload.pdfFiles',
  Screen: 'upload.pdfFiles',
  FileAttachment: 'upload.pdfFiles',
  '3D': 'upload.pdfFiles',
  EmbeddedFile: 'upload.pdfFiles',
  Filespec: 'upload.pdfFiles',
  PS: 'upload.pdfRuns',
};

const named = (dict: PDFDict, key: string): string => {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : '';
};

const kindIn = (table: Kinds, name: string): Kind | undefined => (Object.hasOwn(table, name) ? table[name] : undefined);

/** What may not be in a PDF that readers fetch, if an object is that; what is inside the object is another object. */
export function faultIn(object: PDFObject): Message | undefined {
  if (object instanceof PDFStream && object.dict.has(PDFName.of('F'))) return message('upload.pdfFiles');
  if (!(object instanceof PDFDict)) return undefined;
  const kind =
    object
      .keys()
      .map((key) => kindIn(keys, key.decodeText()))
      .find((found) => found !== undefined) ??
    kindIn(actions, named(object, 'S')) ??
    kindIn(types, named(object, 'Subtype')) ??
    kindIn(types, named(object, 'Type'));
  if (kind !== undefined) return message(kind);
  return opensByItself(object) ? message('upload.pdfRuns') : linkFault(object);
}

/** To begin at a page is nothing that runs. */
function opensByItself(dict: PDFDict): boolean {
  const action = dict.lookup(PDFName.of('OpenAction'));
  if (action === undefined || action instanceof PDFArray) return false;
  return !(action instanceof PDFDict && named(action, 'S') === 'GoTo' && !action.has(PDFName.of('Next')));
}

const longestShown = 80;

function linkFault(dict: PDFDict): Message | undefined {
  const base = dict.lookup(PDFName.of('URI'));
  const link = base instanceof PDFDict ? base.lookup(PDFName.of('Base')) : base;
  if (link === undefined) return undefined;
  const address =
    link instanceof PDFString || link instanceof PDFHexString ? Buffer.from(link.asBytes()).toString('latin1') : '?';
  if (/^(?:https:\/\/|mailto:)[^\0-\x20\x7f]+$/i.test(address)) return undefined;
  return message('upload.pdfLink', { address: address.replace(/[^\x20-\x7e]/g, '?').slice(0, longestShown) });
}
