/** How many working tokens one account may hold. */
export const tokenLimit = 10;

/** Every token begins so that it is recognised where it should not be, in a log or a repository. */
export const tokenPrefix = "so_";
