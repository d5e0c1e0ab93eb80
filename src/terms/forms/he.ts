/** Particles and article that Hebrew writes together with the next word: ו, then ש or כש, then ב ל כ מ, then ה. */
export const HEBREW_ATTACHED = /^ו?(?:כש|ש)?[בלכמ]?ה?$/;

/** Niqqud and cantillation: marks that a text may have or leave out. */
export const HEBREW_OPTIONAL = /[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7]+/gu;
