"use client";

import { useEffect, useRef } from "react";

/**
 * What the map's links are to a mouse or a keyboard is said a second time: a ring above all shapes, the row of the
 * table, and a sentence for the eye: the link's own name is heard already. Without it the shapes are links all the same.
 */
export function MapFocus({ hint }: { hint: string }) {
  const readout = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const map = document.getElementById("map");
    const ring = map?.querySelector(".map-ring");
    if (!map || !ring) return;
    let row: Element | null = null;
    const leave = () => {
      ring.replaceChildren();
      row?.classList.remove("is-me");
      row = null;
    };
    const enter = (event: Event) => {
      leave();
      const link = (event.target as Element).closest("a[data-row]");
      if (!link) return;
      for (const look of ["halo", "focus"])
        for (const shape of link.querySelectorAll("use")) {
          const copy = shape.cloneNode() as Element;
          copy.setAttribute("class", look);
          ring.append(copy);
        }
      row = document.getElementById(`row-${link.getAttribute("data-row")}`);
      row?.classList.add("is-me");
      if (readout.current) readout.current.textContent = link.getAttribute("aria-label");
    };
    map.addEventListener("focusin", enter);
    map.addEventListener("focusout", leave);
    return () => {
      map.removeEventListener("focusin", enter);
      map.removeEventListener("focusout", leave);
    };
  }, []);
  return (
    <>
      <p className="sr-only">{hint}</p>
      <p className="map-readout" aria-hidden="true" ref={readout}>
        {hint}
      </p>
    </>
  );
}
