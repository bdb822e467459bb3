/** Personas of the audience (受众画像): who they are, what moves them to act, what makes them share. */
export type Persona = {
  id: string;
  name: string;
  /** Share of the customers in percent; null while not said. */
  sharePercent: number | null;
  who: string;
  moves: string;
  shares: string;
};
export type PersonasFacts = { personas: Persona[] };
