/** The name without the words that the units of a level share: "Công an xã Đại Lộc" is "Xã Đại Lộc". */
export function shortNameOf(name: string): string {
  const rest = name.replace(/^Công an\s+/i, "");
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
