/** The engine's name and version, which a Report carries and its id is made from. */
export const ENGINE = 'cedu/0.1.0';
