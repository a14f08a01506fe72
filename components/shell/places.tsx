"use client";

import { usePathname } from "next/navigation";
import { hereOf, type Place } from "./here-of.ts";

/** The places of a role; the one the page belongs to is marked. */
export function Places({ places }: { places: Place[] }) {
  const path = usePathname();
  const here = hereOf(places, path);
  return (
    <ul>
      {places.map((place) => (
        <li key={place.href}>
          <a href={place.href} aria-current={current(place, here, path)}>
            {place.label}
          </a>
        </li>
      ))}
    </ul>
  );
}

function current(place: Place, here: Place | undefined, path: string): "page" | "true" | undefined {
  if (place !== here) return undefined;
  return place.href === path ? "page" : "true";
}
