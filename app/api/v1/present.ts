type Present<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Only the parameters that were sent: a query takes an absent one for its default, never for `undefined`. */
export const present = <T extends object>(asked: T) => Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as Present<T>; // what is left has the types it had
