"use client";

import { usePathname } from "next/navigation";

export type Place = { href: string; label: string };

/** The places of a role; the one the page belongs to is marked, the longest address winning. */
export function Places({ places }: { places: Place[] }) {
  const path = usePathname();
  const here = places
    .filter(({ href }) => path === href || (href !== "/" && path.startsWith(`${href}/`)))
    .sort((a, b) => b.href.length - a.href.length)[0];
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
