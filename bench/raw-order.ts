import type { RenderRequest } from '../contracts/document-model.ts';
import { corePropertiesXml } from '../documents/docx/core-properties.ts';
import { printPicture, qrRelationshipId } from '../documents/docx/print-picture.ts';
import type { Shell } from '../documents/docx/shell.ts';
import { writeZip, zipPart } from '../documents/docx/zip-writer.ts';
import { escapeXml } from '../documents/escape-xml.ts';
import { qrPicture } from '../documents/qr-picture.ts';

interface Row {
  readonly name: { readonly surname: string; readonly givenName: string; readonly patronymic: string };
  readonly programme: string;
  readonly groupName: string;
}

const GRID =
  '<w:tblPr><w:tblW w:type="dxa" w:w="9355"/><w:tblBorders>' +
  ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:color="000000" w:sz="4"/>`)
    .join('') +
  '</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>';

/**
 * The floor: the same order as nothing but strings of OOXML put together by hand for this one paper, zipped into the
 * same shell. No template, no check, no cleaning; a program that writes a DOCX cannot do much less.
 */
export function rawOrder({ model }: RenderRequest, shell: Shell): Uint8Array {
  const { letterhead, signatories, executor } = model;
  const rows = model.view['students'] as unknown as readonly Row[];
  const body =
    table(
      [4396, 561, 4398],
      [
        [letterhead.name.kk, '', letterhead.name.ru],
        [letterhead.address.kk, '', letterhead.address.ru],
      ],
    ) +
    paragraph(letterhead.contacts) +
    table(
      [4396, 561, 4398],
      [
        ['БҰЙРЫҚ', '', 'ПРИКАЗ'],
        ['21 ноября 2026 года', '', `№ ${model.number}`],
      ],
    ) +
    paragraph('О зачислении в число студентов') +
    paragraph('В соответствии с Типовыми правилами деятельности организаций высшего и послевузовского образования') +
    paragraph('ПРИКАЗЫВАЮ:') +
    paragraph(`1. Зачислить в число студентов первого курса ${rows.length} человек:`) +
    table([748, 3929, 2995, 1683], [['№', 'Ф.И.О.', 'Шифр и наименование ОП', 'Группа'], ...rows.map(cellsOf)]) +
    paragraph('2. Офису регистратора:') +
    paragraph('1) внести сведения о зачисленных студентах в информационные системы до 10 декабря 2026 года;') +
    paragraph('2) сформировать личные дела.') +
    paragraph('3. Контроль за исполнением настоящего приказа возложить на декана факультета.') +
    signatories.map(({ post, name }) => table([4677, 4678], [[post, name.surname]])).join('') +
    paragraph(`Исполнитель: ${executor.name.surname}, ${executor.post}`);
  return zipped(shell, body, model.verificationUrl ?? '');
}

function zipped(shell: Shell, body: string, address: string): Uint8Array {
  const link = `<Relationship Id="${qrRelationshipId(1)}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/qr1.png"/>`;
  const content = `${body}<w:p>${printPicture(address, 1)}</w:p>${paragraph(address)}`;
  return writeZip([
    ...shell.parts,
    zipPart('word/document.xml', shell.bodyFrame[0] + content + shell.bodyFrame[1]),
    zipPart('word/_rels/document.xml.rels', shell.relationshipFrame[0] + link + shell.relationshipFrame[1]),
    zipPart('docProps/core.xml', corePropertiesXml({ title: '' })),
    zipPart('word/media/qr1.png', qrPicture(address)),
  ]);
}

function cellsOf({ name, programme, groupName }: Row, index: number): string[] {
  return [`${index + 1}`, `${name.surname} ${name.givenName} ${name.patronymic}`, programme, groupName];
}

function paragraph(text: string): string {
  return `<w:p><w:pPr><w:ind w:firstLine="709"/><w:jc w:val="both"/></w:pPr>${run(text)}</w:p>`;
}

function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

function table(widths: readonly number[], rows: readonly (readonly string[])[]): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  let text = '';
  for (const cells of rows) {
    text += '<w:tr><w:trPr><w:cantSplit/></w:trPr>';
    for (let column = 0; column < cells.length; column += 1) {
      const width = `<w:tcPr><w:tcW w:type="dxa" w:w="${widths[column]}"/></w:tcPr>`;
      text += `<w:tc>${width}<w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr>${run(cells[column] ?? '')}</w:p></w:tc>`;
    }
    text += '</w:tr>';
  }
  return `<w:tbl>${GRID}<w:tblGrid>${grid}</w:tblGrid>${text}</w:tbl>`;
}
