export const shell = {
  skip: "Skip to the main content",
  "open-places": "Open the menu",
  places: "Main menu",
  unit: "Unit",
  units: "{unit} and {count, plural, one {# more unit} other {# more units}}",
  "switch-unit": "Working as",
  language: "Language",
  account: "Account",
  theme: "Look",
  themes: { device: "As the device", light: "Light", dark: "Dark" },
  "sign-out": "Sign out",
  notifications: "Notifications",
  unread: "{count, number} unread",
  search: "Find directives, tasks, units",
  demo: "Demonstration: the units' names are real, all figures are illustrative.",
  scope:
    "Tiến Độ takes ordinary and internal documents only. Do not enter state secrets or data about citizens.",
  tagline: "How far directives are carried out",
  crumbs: "Where you are",
  "not-found": "This page was not found",
  "not-found-why": "The address is wrong, or the content is out of your reach.",
  "no-role": "Your account has no role today",
  "no-role-why":
    "Its role has ended, or has not begun yet. Ask the administrator of your unit for a role; what you sent is kept.",
  failed: "This request could not be handled",
  busy: "Too many people ask at this moment",
  "busy-why":
    "This page could not be opened. Wait a few minutes and try again; see whether what you sent is there before you send it once more.",
  "failed-why":
    "What was saved is not lost. Try again in a few minutes; if it fails again, give your administrator the code",
  "try-again": "Try again",
  home: "To the first page",
} as const;
