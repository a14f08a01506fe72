"use client";

import "#components/ui/notice.css";
import { useAnswer } from "#components/forms/action-form.tsx";
import { TakesFocus } from "#components/ui/takes-focus.tsx";

type Props = { label: string; once: string };

/** The address that was just made: it stands in the answer to the form, and nowhere else. */
export function CalendarAddress({ label, once }: Props) {
  const { extra } = useAnswer();
  if (typeof extra !== "string") return null;
  return (
    <TakesFocus className="notice is-ok" role="status">
      <div className="w-full">
        <label className="label" htmlFor="calendar-address">
          {label}
        </label>
        <input className="input copied" id="calendar-address" readOnly defaultValue={extra} />
        <p>{once}</p>
      </div>
    </TakesFocus>
  );
}
