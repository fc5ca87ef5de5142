import type { HostileRow } from './hostile.ts';

/** Files and pictures. */
export const hostileFiles: readonly HostileRow[] = [
  {
    number: 70,
    input: 'dozens of heavy pictures in one entry',
    attempts: [],
    because: 'An entry holds at most one picture, a body none.',
  },
  {
    number: 72,
    input: 'video of another site',
    attempts: ['video', 'oembed', 'iframe'].map((kind) => ({
      what: kind,
      type: 'benefit-item',
      fields: {
        body: [{ type: kind, url: 'https://video.test/watch?v=1', children: [{ type: 'text', text: 'Watch' }] }],
      },
      refused: [['body', 'Use only paragraphs, small headings, lists, quotes and links here.']],
      early: true,
    })),
    because: 'Bodies hold no such blocks. A link to a video is a link.',
  },
];
