import type { HelpTopic } from "../help-topic.ts";

export const people: HelpTopic = {
  title: "Accounts and roles",
  lead: "An admin invites people and gives them roles at units, from a day to a day. An account is a role's title.",
  parts: [
    {
      head: "Invite somebody",
      body: [
        {
          steps: [
            "Open “People” and follow “Invite”.",
            "Write the address and the title; choose unit, role, line, and task groups if it is limited to some.",
            "Copy the link that sets the password and pass it on safely. It is shown once and works once; make another when it has expired.",
          ],
        },
      ],
    },
    {
      head: "Invite many at once",
      body: [
        {
          steps: [
            "Open “People” and follow “Import people”; paste a table or choose a file with e-mail, unit and role.",
            "See what each row becomes. Correct wrong rows in your table and paste it again: what is there is not added twice.",
            "Add them, then follow “Links for many”: each account is mailed a link of its own. Without a mail server you download one file of links, once.",
          ],
        },
        "Links for many go by the filter of the list: choose “Without a link that works” to reach only those who still need one.",
      ],
    },
    {
      head: "On leave, or gone",
      body: [
        {
          list: [
            "On leave: let somebody act for some days. The audit keeps who acted for whom.",
            "Another post: end the old role on a day, add the new one.",
            "Gone: disable the account. What was done stays in the audit.",
          ],
        },
      ],
    },
    {
      head: "Password and session",
      body: [
        {
          list: [
            "Change the password under “Account”: it asks for the present one, and other devices have to sign in again. Who forgot it asks an administrator for a new link.",
            "A session runs out after 12 hours. What is sent then is kept for 24 hours for the same account, and shown when it signs in again.",
            "Signing out is different: what was not sent, or is sent from another tab after signing out, is not kept. Saved drafts of reports stay.",
          ],
        },
      ],
    },
  ],
  see: ["units", "audit"],
};
