// Equal Earth (Šavrič, Patterson, Jenny 2018): a country takes as much of the map as of the Earth.
const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796];
const slope = Math.sqrt(3) / 2;
const radians = Math.PI / 180;

// The map is cut along a meridian that crosses no country: in the Bering Strait.
const middle = 11.6;

/** Degrees east of the middle of the map, from -180 to 180. */
export const eastOfMiddle = (longitude: number): number => ((((longitude - middle + 180) % 360) + 360) % 360) - 180;

/** How wide a degree of longitude is at a parameter of latitude. */
function degreeAt(theta: number): number {
  const six = theta ** 6;
  return (Math.cos(theta) * radians) / (slope * (a1 + 3 * a2 * theta ** 2 + six * (7 * a3 + 9 * a4 * theta ** 2)));
}

const heightAt = (theta: number): number => theta * (a1 + a2 * theta ** 2 + theta ** 6 * (a3 + a4 * theta ** 2));

/** Half the width of the map, at the equator. */
export const halfWidth = 180 * degreeAt(0);

/** Place on the map, `y` downwards, of degrees east of the middle and a latitude. */
export const projected = (east: number, latitude: number): { readonly x: number; readonly y: number } => {
  const theta = Math.asin(slope * Math.sin(latitude * radians));
  return { x: east * degreeAt(theta), y: -heightAt(theta) };
};

/** The parallel at a height of the map: its latitude, and the width of one of its degrees. */
export function parallelAt(y: number): { readonly latitude: number; readonly degree: number } {
  let [low, high] = [-Math.PI / 3, Math.PI / 3];
  for (let step = 0; step < 40; step += 1) {
    const theta = (low + high) / 2;
    if (heightAt(theta) < -y) low = theta;
    else high = theta;
  }
  return { latitude: Math.asin(Math.sin(low) / slope) / radians, degree: degreeAt(low) };
}
