import { controlProps, Field, type FieldProps } from "./field.tsx";

export type Option = { value: string; label: string; disabled?: boolean };

type Props = FieldProps & {
  options: Option[];
  value?: string;
  /** A first choice that means "none chosen yet". */
  blank?: string;
};

export function Select({ options, value, blank, ...field }: Props) {
  return (
    <Field field={field}>
      <select className="input" defaultValue={value} {...controlProps(field)}>
        {blank !== undefined && <option value="">{blank}</option>}
        <Options options={options} />
      </select>
    </Field>
  );
}

type FilterProps = { name: string; label: string; options: Option[]; value?: string };

/** A select of a filter bar: small label above, no help. Stands in `<form className="filters">`. */
export function FilterSelect({ name, label, options, value }: FilterProps) {
  return (
    <label>
      {label}
      <select className="input" name={name} defaultValue={value}>
        <Options options={options} />
      </select>
    </label>
  );
}

function Options({ options }: { options: Option[] }) {
  return options.map((option) => (
    <option key={option.value} value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  ));
}
