/**
 * An address as Next can read it. A path that is no UTF-8 when it is decoded stands for nothing here, but Next
 * answers it with an error of its own; taken by the letter it is simply not found.
 * @param {string} address path and query, as they were sent
 */
export function readableAddress(address) {
  const [path, ...query] = address.split("?");
  try {
    decodeURIComponent(path);
    return address;
  } catch {
    return [path.replaceAll("%", "%25"), ...query].join("?");
  }
}
