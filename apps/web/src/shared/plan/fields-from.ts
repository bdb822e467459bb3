/** One field of an entry in words: what it is called, and what it says; empty for nothing. */
export type FieldWords = { field: string; name: string; text: string };

/** The fields of an entry in the order of their labels; a label without a value here fails the type check. */
export const fieldsFrom = <Field extends string>(
  labels: Record<Field, string>,
  values: Record<Field, string>,
): FieldWords[] =>
  (Object.keys(values) as Field[]).map((field) => ({ field, name: labels[field], text: values[field] }));
