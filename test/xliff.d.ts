// The package ships no types; this is what the tests use of it.
declare module 'xliff/xliff2js' {
  interface Group {
    readonly groupUnits?: Readonly<Record<string, unknown>>;
  }
  export default function xliff2js(
    xml: string,
  ): Promise<{ readonly resources: Readonly<Record<string, Readonly<Record<string, Group>>>> }>;
}
