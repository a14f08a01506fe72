import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon.tsx";
import "./evidence.css";

/** A file as it is listed; `note` is worded: its size, or that it is held back, and cannot be taken down yet. */
export type ListedFile = {
  id: string;
  name: string;
  note: string;
  hasPreview: boolean;
  quarantined: boolean;
};

/** A file behind a report: its small picture, its name, which takes it down, its size, and what may be done with it. */
export function FileRow({ file, children }: { file: ListedFile; children?: ReactNode }) {
  const { id, name, note, hasPreview, quarantined } = file;
  return (
    <li>
      {hasPreview ? (
        // biome-ignore lint/performance/noImgElement: made small once, where it was taken in
        <img src={`/api/files/${id}/preview`} alt="" width="48" height="48" loading="lazy" />
      ) : (
        <Icon name="file" />
      )}
      <span>
        {quarantined ? name : <a href={`/api/files/${id}`}>{name}</a>} <small>{note}</small>
      </span>
      {children}
    </li>
  );
}
