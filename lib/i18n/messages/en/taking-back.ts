export const takingBack = {
  undo: "Undo",
  approval: "Take back approval",
  receipt: "Take back receipt",
  told: "{count, plural, one {# report was} other {# reports were}} taken back: {count, plural, one {it waits again and its} other {they wait again and their}} figures count no more.",
  "told-kept": "{count, plural, one {# report stays} other {# reports stay}} as it was:",
  "kept-title": "It can no longer be taken back",
  "kept-too-late":
    "{unit}: more than 24 hours have passed since the approval. If its figures are wrong, ask the unit to correct the report.",
  "kept-corrected": "{unit}: the unit has sent a correction; approve or return that.",
  "kept-other-line": "{unit}: the other side has approved it after you.",
  "kept-returned": "{unit}: the other side has returned this report.",
  "kept-not-traced":
    "{unit}: approved before the product noted what stood there. If the figures are wrong, ask the unit to correct its report.",
  "kept-later-approved": "{unit}: the report of a later period has been approved.",
  "kept-used-above": "{unit}: the unit above has sent its own report of this period.",
} as const;
