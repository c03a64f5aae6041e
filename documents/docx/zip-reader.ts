import { inflateRawSync } from 'node:zlib';

const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const STORED = 0;

/** The files of a zip made by the `docx` library (no encryption, no comment, less than 4 GB), by name. */
export function readZip(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf(littleEndian(END_OF_DIRECTORY));
  if (end < 0) throw new Error('The package has no directory.');
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === CENTRAL_HEADER) {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    files.set(name, readFile(zip, at));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

function readFile(zip: Buffer, centralHeader: number): Buffer {
  const method = zip.readUInt16LE(centralHeader + 10);
  const sizeBytes = zip.readUInt32LE(centralHeader + 20);
  const local = zip.readUInt32LE(centralHeader + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const data = zip.subarray(start, start + sizeBytes);
  return method === STORED ? data : inflateRawSync(data);
}

function littleEndian(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}
