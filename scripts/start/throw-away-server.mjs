/** @returns {Promise<{ url: string, stop: () => Promise<void> }>} */
export async function startThrowAwayServer() {
  throw new Error("soon");
}
