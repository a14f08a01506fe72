"use client";

import { type Option, Options } from "./options.tsx";

type FilterProps = { name: string; label: string; options: Option[]; value?: string };

/**
 * A select of a filter bar: small label above, no help. Stands in `<form className="filters">`. Drawn in the browser
 * too, so that a long list of choices is sent again as its words alone.
 */
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
