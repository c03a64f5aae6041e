import { crc32, deflateSync } from 'node:zlib';
import { create } from 'qrcode';

/** White modules every reader of QR codes wants around the code. */
const QUIET_ZONE = 4;
const SCALE = 4;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A QR code of the text as a black-and-white PNG; the same text always gives the same bytes. */
export function qrPicture(text: string): Buffer {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = (modules.size + 2 * QUIET_ZONE) * SCALE;
  const isDark = (row: number, column: number): boolean =>
    row >= 0 && column >= 0 && row < modules.size && column < modules.size && modules.get(row, column) === 1;
  const rows = Array.from({ length: side }, (_, y) =>
    pictureRow(side, (x) => isDark(Math.floor(y / SCALE) - QUIET_ZONE, Math.floor(x / SCALE) - QUIET_ZONE)),
  );
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header(side)),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** One bit a pixel, white set, after the byte that says «no filter». */
function pictureRow(side: number, isDark: (x: number) => boolean): Buffer {
  const row = Buffer.alloc(1 + Math.ceil(side / 8));
  for (let x = 0; x < side; x += 1) {
    const position = 1 + (x >> 3);
    if (!isDark(x)) row[position] = (row[position] ?? 0) | (0x80 >> (x & 7));
  }
  return row;
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
