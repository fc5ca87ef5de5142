// Said here, because TypeScript would work out the type of the whole file.
declare module 'world-atlas/countries-50m.json' {
  type Ring = readonly number[];
  type Polygon = readonly Ring[];
  interface Named {
    /** ISO 3166-1 numeric, for a country that has one. */
    readonly id?: string;
  }
  /** TopoJSON: outlines refer to arcs by number, `~number` for one taken backwards; arcs are steps on a fine grid. */
  const atlas: {
    readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] };
    readonly arcs: readonly (readonly (readonly [number, number])[])[];
    readonly objects: {
      readonly countries: {
        readonly geometries: readonly (Named &
          (
            | { readonly type: 'Polygon'; readonly arcs: Polygon }
            | { readonly type: 'MultiPolygon'; readonly arcs: readonly Polygon[] }
          ))[];
      };
    };
  };
  export default atlas;
}
