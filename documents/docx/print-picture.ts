import { QR_SIZE_PIXELS } from '../page.ts';
import { escapeXml } from '../escape-xml.ts';

const EMU_PER_PIXEL = 9525;
const SIZE = QR_SIZE_PIXELS * EMU_PER_PIXEL;
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture';

/** Id of the relationship that leads from the body to QR code `number` (from 1). */
export function qrRelationshipId(number: number): string {
  return `rIdQr${number}`;
}

/** A run with the picture of QR code `number`. */
export function printPicture(address: string, number: number): string {
  const description = escapeXml(address);
  return (
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">' +
    `<wp:extent cx="${SIZE}" cy="${SIZE}"/><wp:effectExtent t="0" r="0" b="0" l="0"/>` +
    `<wp:docPr id="${number}" name="QR ${number}" descr="${description}"/><wp:cNvGraphicFramePr>` +
    `<a:graphicFrameLocks xmlns:a="${MAIN}" noChangeAspect="1"/></wp:cNvGraphicFramePr>` +
    `<a:graphic xmlns:a="${MAIN}"><a:graphicData uri="${PICTURE}"><pic:pic xmlns:pic="${PICTURE}">` +
    '<pic:nvPicPr><pic:cNvPr id="0" name="" descr=""/><pic:cNvPicPr><a:picLocks noChangeAspect="1" noChangeArrowheads="1"/>' +
    `</pic:cNvPicPr></pic:nvPicPr><pic:blipFill><a:blip r:embed="${qrRelationshipId(number)}" cstate="none"/><a:srcRect/>` +
    '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr bwMode="auto"><a:xfrm><a:off x="0" y="0"/>' +
    `<a:ext cx="${SIZE}" cy="${SIZE}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>` +
    '</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  );
}
