import { crc32, deflateSync } from 'node:zlib';
import { create, type BitMatrix } from 'qrcode';

/** White modules every reader of QR codes wants around the code. */
const QUIET_ZONE = 4;
const SCALE = 4;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A QR code of the text as a black-and-white PNG; the same text always gives the same bytes. */
export function qrPicture(text: string): Buffer {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = (modules.size + 2 * QUIET_ZONE) * SCALE;
  const quiet = repeated(pictureRow(side, []), QUIET_ZONE * SCALE);
  const rows = Array.from({ length: modules.size }, (_, row) =>
    repeated(pictureRow(side, darkColumns(modules, row)), SCALE),
  );
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header(side)),
    chunk('IDAT', deflateSync(Buffer.concat([quiet, ...rows, quiet]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function darkColumns(modules: BitMatrix, row: number): number[] {
  const columns: number[] = [];
  for (let column = 0; column < modules.size; column += 1) if (modules.get(row, column) === 1) columns.push(column);
  return columns;
}

/** One bit a pixel, white set, after the byte that says «no filter». */
function pictureRow(side: number, dark: readonly number[]): Buffer {
  const row = Buffer.alloc(1 + Math.ceil(side / 8), 0xff);
  row[0] = 0;
  for (const column of dark) {
    const first = (column + QUIET_ZONE) * SCALE;
    for (let x = first; x < first + SCALE; x += 1) row[1 + (x >> 3)] = (row[1 + (x >> 3)] ?? 0) & ~(0x80 >> (x & 7));
  }
  return row;
}

function repeated(row: Buffer, times: number): Buffer {
  return Buffer.concat(Array.from({ length: times }, () => row));
}

function header(side: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(side, 0);
  data.writeUInt32BE(side, 4);
  data[8] = 1;
  return data;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
