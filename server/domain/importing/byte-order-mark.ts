import { Transform } from 'node:stream';

/** Marks that some programs write before a text, and that are not part of its first cell. */
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const UTF16_MARKS: readonly (readonly [encoding: string, mark: Buffer])[] = [
  ['utf-16le', Buffer.from([0xff, 0xfe])],
  ['utf-16be', Buffer.from([0xfe, 0xff])],
];

/** Passes the bytes of a text through, without its byte order mark, and in UTF-8 where its mark says that it is UTF-16. */
export function plainBytes(): Transform {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let start: Buffer | null = Buffer.alloc(0);
  const begin = (bytes: Buffer): Buffer => {
    start = null;
    const utf16 = UTF16_MARKS.find(([, mark]) => bytes.subarray(0, 2).equals(mark));
    if (utf16 !== undefined) decoder = new TextDecoder(utf16[0]);
    return bytes.subarray(0, 3).equals(UTF8_MARK) ? bytes.subarray(3) : bytes;
  };
  const plain = (bytes: Buffer) => (decoder === null ? bytes : Buffer.from(decoder.decode(bytes, { stream: true })));
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      if (start === null) return done(null, plain(chunk));
      start = Buffer.concat([start, chunk]);
      // A mark may come in pieces.
      return start.length < 3 ? done() : done(null, plain(begin(start)));
    },
    flush: (done) => done(null, start === null ? null : plain(begin(start))),
  });
}
