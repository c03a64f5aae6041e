import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { PAPER_LANGUAGES } from '../../../../i18n/language.ts';
import { recordOf, textOf, withField } from '../content.ts';
import styles from '../field.module.css';
import { useFieldTitle } from '../field.tsx';
import { inputAttributes, type InputProps } from './input-props.ts';

const SIZE = { minRows: 1, maxRows: 10 };

/** A text in both languages of official papers. */
export function LocalizedInput(props: InputProps) {
  const { t } = useTranslation();
  const title = useFieldTitle()(props.schema);
  const record = recordOf(props.value);
  const { id: _group, ...attributes } = inputAttributes(props);
  return (
    <div className={styles.pair}>
      {PAPER_LANGUAGES.map((language) => (
        <Input.TextArea
          {...attributes}
          key={language}
          autoSize={SIZE}
          aria-label={`${title}: ${t(`paper.language.${language}`)}`}
          placeholder={t(`paper.language.${language}`)}
          {...(props.schema.properties?.[language]?.maxLength !== undefined && {
            maxLength: props.schema.properties[language].maxLength,
          })}
          value={textOf(record[language])}
          onChange={(event) => props.onChange(withField(record, language, event.target.value))}
        />
      ))}
    </div>
  );
}
