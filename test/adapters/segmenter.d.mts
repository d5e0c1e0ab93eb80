export function segment(text: string): (readonly [start: number, end: number])[];
