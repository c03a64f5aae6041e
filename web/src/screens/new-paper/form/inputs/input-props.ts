import type { ComponentType } from 'react';
import type { FieldSchema } from '../field-schema.ts';

interface FieldsProps {
  readonly schema: FieldSchema;
  readonly pointer: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

export interface InputProps {
  readonly id: string;
  readonly describedBy: string;
  readonly isWrong: boolean;
  readonly schema: FieldSchema;
  readonly pointer: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** edits a record inside the field */
  readonly Fields: ComponentType<FieldsProps>;
}

/** Attributes every input takes. */
export function inputAttributes({ id, describedBy, isWrong }: InputProps) {
  return {
    id,
    'aria-describedby': describedBy,
    'aria-invalid': isWrong,
    ...(isWrong && { status: 'error' as const }),
  };
}
