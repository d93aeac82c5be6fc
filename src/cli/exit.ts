/** done; done, and a person should look; bad usage or unreadable input (nothing written). Design 10. */
export const EXIT = { done: 0, look: 1, refused: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
