import { DatePicker, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { PersonChoice } from '../../components/person-choice.tsx';
import { useAllProcesses } from '../../data/processes.ts';
import styles from './absence-fields.module.css';

const LONGEST_NUMBER = 100;

function DayField({ name, label }: { readonly name: string; readonly label: string }) {
  const { t } = useTranslation();
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: t('absences.dayRequired') }]}>
      <DatePicker className={styles.day ?? ''} format="DD.MM.YYYY" placeholder="" />
    </Form.Item>
  );
}

function PeopleFields() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        name="person"
        label={t('absences.field.person')}
        rules={[{ required: true, message: t('moves.personRequired') }]}
      >
        <PersonChoice isOptional={false} placeholder={t('moves.findPerson')} />
      </Form.Item>
      <Form.Item name="deputy" label={t('absences.field.deputy')}>
        <PersonChoice isOptional placeholder={t('moves.findPerson')} />
      </Form.Item>
    </>
  );
}

function ScopeField() {
  const { t } = useTranslation();
  const { data = [] } = useAllProcesses();
  const options = data.map(({ key, title }) => ({ value: key, label: title }));
  return (
    <Form.Item name="processes" label={t('absences.field.processes')}>
      <Select mode="multiple" placeholder={t('absences.allProcedures')} options={options} />
    </Form.Item>
  );
}

/** Fields of an absence, in the order in which the order of leave names them. */
export function AbsenceFields() {
  const { t } = useTranslation();
  return (
    <>
      <PeopleFields />
      <div className={styles.pair}>
        <DayField name="from" label={t('absences.field.from')} />
        <DayField name="to" label={t('absences.field.to')} />
      </div>
      <ScopeField />
      <div className={styles.pair}>
        <Form.Item
          name="basisNumber"
          label={t('absences.field.basisNumber')}
          rules={[{ required: true, whitespace: true, message: t('absences.numberRequired') }]}
        >
          <Input maxLength={LONGEST_NUMBER} />
        </Form.Item>
        <DayField name="basisDate" label={t('absences.field.basisDate')} />
      </div>
    </>
  );
}
