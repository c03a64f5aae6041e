import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './data-table.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** share of the width, as in a grid; absent: as wide as the content */
  readonly grow?: boolean;
}

interface Props<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** address a row leads to; the whole row is its target */
  readonly rowLink?: (row: Row) => string;
}

function Cell<Row>({ column, row, to }: { readonly column: Column<Row>; readonly row: Row; readonly to?: string }) {
  const content = column.cell(row);
  return (
    <td className={column.grow ? styles.grow : styles.cell} data-title={column.title}>
      {to ? (
        <Link to={to} className={styles.link}>
          {content}
        </Link>
      ) : (
        content
      )}
    </td>
  );
}

/** A dense table; on a narrow window each row becomes a small block. The growing column, else the first, carries the link. */
export function DataTable<Row>({ label, columns, rows, rowKey, rowLink }: Props<Row>) {
  const carrier = columns.find(({ grow }) => grow) ?? columns[0];
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={column.grow ? styles.grow : styles.cell}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} className={rowLink ? styles.linked : ''}>
            {columns.map((column) => (
              <Cell
                key={column.key}
                column={column}
                row={row}
                {...(rowLink && column === carrier && { to: rowLink(row) })}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
