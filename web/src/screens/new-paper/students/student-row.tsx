import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StudentListItem } from '../../../api/models.ts';
import { PlaceOfStudy } from '../../../components/place-of-study.tsx';
import { StudentStatusMark } from '../../../components/student-status.tsx';
import type { FieldSchema } from '../form/field-schema.ts';
import { SchemaFields } from '../form/schema-fields.tsx';
import styles from './students.module.css';

interface Props {
  readonly student: StudentListItem | undefined;
  readonly studentId: string;
  /** why the paper cannot name this student, by the machine checks */
  readonly reasons: readonly string[];
  readonly schema: FieldSchema;
  readonly pointer: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly onRemove: () => void;
}

/** One chosen student with status, trouble and the fields of the kind. */
export function StudentRow(props: Props) {
  const { t } = useTranslation();
  const { student, studentId, reasons, schema, pointer, value, onChange, onRemove } = props;
  const name = student?.name ?? studentId;
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <div className={styles.who}>
          <div>{name}</div>
          {student && (
            <div className={styles.quiet}>
              <PlaceOfStudy course={student.course} groupName={student.groupName} />
            </div>
          )}
        </div>
        {student && <StudentStatusMark status={student.status} />}
        <Button
          type="text"
          icon={<CloseOutlined />}
          aria-label={t('newPaper.students.remove', { name })}
          onClick={onRemove}
        />
      </div>
      {reasons.map((reason) => (
        <div key={reason} className={styles.reason}>
          {reason}
        </div>
      ))}
      <div className={styles.fields}>
        <SchemaFields schema={schema} pointer={pointer} value={value} except={['studentId']} onChange={onChange} />
      </div>
    </li>
  );
}
