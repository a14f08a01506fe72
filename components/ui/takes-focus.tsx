"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** Takes the focus when it appears, so that the keyboard and the voice start at what went wrong. */
export function TakesFocus(props: { className: string; role: "alert"; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return <div ref={box} tabIndex={-1} {...props} />;
}
