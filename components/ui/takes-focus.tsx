"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** Takes the focus when it appears, so that the keyboard and the voice start at what went wrong, or at what came of it. */
export function TakesFocus(props: {
  className: string;
  role: "alert" | "status";
  children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return <div ref={box} tabIndex={-1} {...props} />;
}
