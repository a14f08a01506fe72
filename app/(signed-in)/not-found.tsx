// The same page, within the header of a signed-in person.
export { default } from "../not-found.tsx";
