"use client";

import { Fragment } from "react";
import { useAnswer } from "#components/forms/action-form.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { ShownPreview } from "./shown-preview.ts";

/** What the form would do: the subtraction written out, and the same by area. */
export function AssignPreviewPanel({ title, first }: { title: string; first: string }) {
  const preview = useAnswer().extra as ShownPreview | undefined;
  if (!preview)
    return (
      <section>
        <h2>{title}</h2>
        <p className="text-ink-2">{first}</p>
      </section>
    );
  const { sentence, sums, notes, areas, problems, notYet } = preview;
  return (
    <>
      <section>
        <h2>{title}</h2>
        <p role="status">
          <b>{sentence}</b>
        </p>
        <dl className="pairs">
          {sums.map(({ label, value, total }) => (
            <Fragment key={label}>
              <dt className={total ? "total" : undefined}>{label}</dt>
              <dd className={total ? "total" : undefined}>{value}</dd>
            </Fragment>
          ))}
        </dl>
        {notes.map((note) => (
          <p key={note} className="mt-2 text-ink-2">
            {note}
          </p>
        ))}
        {notYet && <p className="note mt-2">{notYet}</p>}
      </section>
      {problems.map(({ field, title: heading, lines }) => (
        <section key={field}>
          <h2>{heading}</h2>
          <ul className="lines">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
      {areas.rows.length > 0 && <AreasTable areas={areas} />}
      {preview.list && (
        <button
          type="submit"
          name="deed"
          value="list"
          className={`${buttonClass("quiet", true)} mt-2`}
        >
          {preview.list}
        </button>
      )}
      {preview.units.length > 0 && (
        <section>
          {preview.units.map(({ area, names }) => (
            <Disclosure key={area} summary={area} open={preview.units.length < 4}>
              <p>{names}</p>
            </Disclosure>
          ))}
        </section>
      )}
      <input type="hidden" name="seen" value={preview.digest} />
    </>
  );
}

function AreasTable({ areas: { title, head, rows, total } }: Pick<ShownPreview, "areas">) {
  return (
    <section>
      <h2>{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="scroll" aria-label={title} tabIndex={0}>
        <table className="data data-compact">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              {head.map((label, place) => (
                <th key={label} scope="col" className={place > 0 ? "num" : undefined}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, cells: [name, chosen, existing, added] }) => (
              <tr key={id}>
                <th scope="row" className="title">
                  {name}
                </th>
                <td className="num">{chosen}</td>
                <td className="num">{existing}</td>
                <td className="num">{added}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{total[0]}</th>
              <td className="num">{total[1]}</td>
              <td className="num">{total[2]}</td>
              <td className="num">{total[3]}</td>
            </tr>
          </tfoot>
        </table>
      </section>
    </section>
  );
}
