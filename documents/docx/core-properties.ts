import type { IsoDate } from '../../domain/shared/time.ts';
import { escapeXml } from '../escape-xml.ts';

export const CORE_PROPERTIES = 'docProps/core.xml';

/** What a file manager shows about a paper. Nothing in it depends on the clock: only the date of the paper counts. */
export interface PaperProperties {
  readonly title: string;
  readonly date?: IsoDate;
}

export function corePropertiesXml({ title, date }: PaperProperties): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>Tirkeu</dc:creator>` +
    (date === undefined ? '' : instant('created', date) + instant('modified', date)) +
    '</cp:coreProperties>'
  );
}

function instant(name: string, date: IsoDate): string {
  return `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`;
}
