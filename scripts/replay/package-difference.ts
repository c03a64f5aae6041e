import { readZip } from '../../documents/docx/zip-reader.ts';

/** Names the parts of a DOCX package that are not the same. */
export function packageDifference(made: Uint8Array | undefined, frozen: Buffer): string {
  try {
    const [one, other] = [readZip(Buffer.from(made ?? [])), readZip(frozen)];
    const names = [...new Set([...one.keys(), ...other.keys()])];
    const parts = names.filter((name) => !one.get(name)?.equals(other.get(name) ?? Buffer.alloc(0)));
    return parts.length > 0 ? `other bytes in ${parts.join(', ')}` : 'the same parts, packed otherwise';
  } catch {
    return 'the frozen bytes are no DOCX package';
  }
}
