/** What a test file has opened, to be closed when it ends: workers run many files, and keep the modules between them. */
const endings: (() => unknown)[] = []

/** Runs when this test file ends, the latest first. Call it where a thing is opened or kept for the file. */
export function whenFileEnds(ending: () => unknown): void {
  endings.push(ending)
}

export async function endFile(): Promise<void> {
  for (const ending of endings.splice(0).toReversed()) await ending()
}
