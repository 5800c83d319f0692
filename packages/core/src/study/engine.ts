/** The engine's version, which a Report carries and its id is made from. */
export const ENGINE = '0.1.0';
