import { crc32, deflateRawSync } from 'node:zlib';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATE = 8;
/** 1 January 1980, the first day a zip can name: the same parts always make the same bytes. */
const FIXED_DATE = 0x0021;

/** A part already compressed, ready to be put into any number of packages. */
export interface ZipPart {
  readonly name: Buffer;
  readonly checksum: number;
  readonly sizeBytes: number;
  readonly compressed: Buffer;
}

export function zipPart(name: string, content: string | Uint8Array): ZipPart {
  const data = Buffer.from(content);
  return {
    name: Buffer.from(name, 'utf8'),
    checksum: crc32(data),
    sizeBytes: data.length,
    compressed: deflateRawSync(data, { level: 6 }),
  };
}

/** A zip file of the parts in their order. */
export function writeZip(parts: readonly ZipPart[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const header = localHeader(part);
    files.push(header, part.name, part.compressed);
    directory.push(centralHeader(part, offset), part.name);
    offset += header.length + part.name.length + part.compressed.length;
  }
  return Buffer.concat([...files, ...directory, endOfDirectory(parts.length, totalLength(directory), offset)]);
}

function localHeader(part: ZipPart): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(LOCAL_HEADER, 0);
  header.writeUInt16LE(VERSION, 4);
  writeCommon(header, part, 6);
  return header;
}

function centralHeader(part: ZipPart, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(CENTRAL_HEADER, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(VERSION, 6);
  writeCommon(header, part, 8);
  header.writeUInt32LE(offset, 42);
  return header;
}

/** The 22 bytes both headers share. */
function writeCommon(header: Buffer, part: ZipPart, at: number): void {
  header.writeUInt16LE(UTF8_NAMES, at);
  header.writeUInt16LE(DEFLATE, at + 2);
  header.writeUInt16LE(FIXED_DATE, at + 6);
  header.writeUInt32LE(part.checksum, at + 8);
  header.writeUInt32LE(part.compressed.length, at + 12);
  header.writeUInt32LE(part.sizeBytes, at + 16);
  header.writeUInt16LE(part.name.length, at + 20);
}

function endOfDirectory(count: number, sizeBytes: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(sizeBytes, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

function totalLength(buffers: readonly Buffer[]): number {
  return buffers.reduce((sum, buffer) => sum + buffer.length, 0);
}
