/** "công nhận chi bộ …": a sentence's beginning inside another, save a name or an abbreviation. */
export const lowered = (text: string) => (/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);
