export const people = {
  "first-admin-exists": "There are accounts already; the first administrator is made only once.",
  "first-admin-invalid": "That is no e-mail address.",
};
