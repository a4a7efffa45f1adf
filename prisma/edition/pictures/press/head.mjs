// A human head as a solid. Face towards +z, y up; the crown is at about 1.1, the chin at -1.05.
import { ball, rod, blend, carve } from './solid.mjs'

const plain = { jaw: 1, chin: 1, cheek: 1, nose: 1, noseWidth: 1, brow: 1, lips: 1, neck: 1, face: 1, age: 0, smile: 0 }

export function head(features = {}) {
  const f = { ...plain, ...features }
  return function distance([px, y, z]) {
    const x = Math.abs(px)
    const p = [x, y, z]
    let d = ball(p, [0, 0.3, -0.12], [0.76, 0.8, 0.9])
    d = blend(d, ball(p, [0, -0.25, 0.22], [0.56 * f.face, 0.78, 0.6]), 0.28)
    d = blend(d, ball(p, [0.26 * f.jaw, -0.62, 0.18], [0.29 * f.jaw, 0.25, 0.38]), 0.24)
    d = blend(d, ball(p, [0, -0.86, 0.56], [0.2 * f.chin, 0.17, 0.2]), 0.2)
    d = blend(d, ball(p, [0.4, -0.14, 0.56], [0.2 * f.cheek, 0.14, 0.16]), 0.2)
    d = blend(d, rod(p, [0, 0.24, 0.78], [0.4, 0.2, 0.62], 0.055 * f.brow), 0.16)
    d = carve(d, ball(p, [0.3, 0.04, 0.92], [0.19, 0.13, 0.2]), 0.16)
    d = blend(d, ball(p, [0.3, 0.03, 0.66], [0.165, 0.15, 0.16]), 0.04)
    // Nose
    const tip = 0.98 + 0.13 * f.nose
    d = blend(d, rod(p, [0, 0.14, 0.8], [0, -0.27, tip - 0.06], 0.06, 0.085 * f.noseWidth), 0.1)
    d = blend(d, ball(p, [0, -0.3, tip - 0.07], [0.1 * f.noseWidth, 0.085, 0.1]), 0.06)
    d = blend(d, ball(p, [0.115 * f.noseWidth, -0.33, tip - 0.17], [0.075 * f.noseWidth, 0.065, 0.1]), 0.05)
    // Mouth
    const corner = [0.24, -0.555 + 0.05 * f.smile, 0.72]
    d = blend(d, ball(p, [0, -0.54, 0.68], [0.3, 0.2, 0.17]), 0.14)
    d = blend(d, rod(p, [0.04, -0.505, 0.865], corner, 0.042 * f.lips, 0.012), 0.05)
    d = blend(d, rod(p, [0, -0.61, 0.85], [corner[0] - 0.06, corner[1] - 0.03, 0.75], 0.052 * f.lips, 0.012), 0.06)
    d = carve(d, rod(p, [0, -0.556, 0.9], corner, 0.01), 0.035)
    d = carve(d, rod(p, [0, -0.4, 0.93], [0, -0.46, 0.92], 0.02), 0.05)
    if (f.age) {
      d = carve(d, rod(p, [0.16, -0.32, 0.92], [0.33, -0.6, 0.74], 0.018 * f.age), 0.07)
      d = carve(d, rod(p, [0.16, -0.09, 0.84], [0.36, -0.13, 0.76], 0.012 * f.age), 0.06)
    }
    // Ears
    const ear = blend(ball(p, [0.8, 0.0, -0.08], [0.07, 0.2, 0.13]), ball(p, [0.77, -0.16, -0.04], [0.06, 0.1, 0.08]), 0.08)
    d = blend(d, carve(ear, ball(p, [0.87, 0.02, -0.02], [0.05, 0.12, 0.07]), 0.04), 0.05)
    return d
  }
}

export const neck = ({ neck: wide = 1 } = {}) => ([x, y, z]) =>
  rod([x, y, z], [0, -0.55, -0.12], [0, -1.7, -0.3], 0.36 * wide, 0.42 * wide)

export const shoulders = ({ wide = 1, high = 0 } = {}) => ([x, y, z]) => {
  const p = [Math.abs(x), y, z]
  let d = ball(p, [0, -2.25 + high, -0.2], [1.05 * wide, 0.85, 0.62])
  d = blend(d, rod(p, [0.3, -1.42 + high, -0.3], [1.28 * wide, -1.82 + high, -0.22], 0.2, 0.34), 0.3)
  return blend(d, rod(p, [1.32 * wide, -1.9 + high, -0.2], [1.5 * wide, -3, -0.1], 0.34, 0.36), 0.2)
}

// Where features lie on the face, for the pen; depth is found on the solid.
export function marks(features = {}) {
  const f = { ...plain, ...features }
  const face = head(features)
  const lift = 0.06 * f.smile
  const on = ([x, y]) => {
    let z = 1.5
    for (let k = 0; k < 60 && z > 0; k++) {
      const d = face([x, y, z])
      if (d < 0.003) break
      z -= Math.max(0.004, d * 0.7)
    }
    return [x, y, z]
  }
  const set = points => points.map(on)
  const wide = 0.25
  return {
    on,
    eye: side => ({
      lid: set([[0.135 * side, 0.005], [0.22 * side, 0.092], [0.32 * side, 0.112], [0.41 * side, 0.078], [0.475 * side, 0.022]]),
      low: set([[0.135 * side, 0.005], [0.21 * side, -0.034], [0.31 * side, -0.048], [0.4 * side, -0.026], [0.475 * side, 0.022]]),
      ball: on([0.305 * side, 0.042]),
      crease: set([[0.16 * side, 0.11], [0.25 * side, 0.168], [0.36 * side, 0.172], [0.5 * side, 0.07]]),
      bag: set([[0.17 * side, -0.08], [0.29 * side, -0.128], [0.42 * side, -0.085]]),
    }),
    brow: side => set([[0.1 * side, 0.225], [0.24 * side, 0.285], [0.38 * side, 0.285], [0.54 * side, 0.19]]),
    mouth: set([[-wide, -0.55 + lift], [-0.12, -0.556 + lift * 0.15], [0, -0.562], [0.12, -0.556 + lift * 0.15], [wide, -0.55 + lift]]),
    upperLip: set([[-wide, -0.55 + lift], [-0.12, -0.5], [-0.04, -0.478], [0, -0.488], [0.04, -0.478], [0.12, -0.5], [wide, -0.55 + lift], [0, -0.562]]),
    lowerLip: set([[-wide, -0.55 + lift], [0, -0.562], [wide, -0.55 + lift], [0.14, -0.63], [0, -0.655], [-0.14, -0.63]]),
    nostril: side => set([[0.035 * side, -0.372], [0.075 * side, -0.362], [0.115 * side, -0.375]]),
    wing: side => set([[0.172 * side * f.noseWidth, -0.29], [0.182 * side * f.noseWidth, -0.335], [0.15 * side * f.noseWidth, -0.385]]),
    under: set([[-0.1, -0.715], [0, -0.735], [0.1, -0.715]]),
    fold: side => set([[0.23 * side, -0.36], [0.3 * side, -0.46], [0.34 * side, -0.6]]),
    forehead: [0.45, 0.56, 0.66].map(y => set([[-0.3, y], [-0.1, y + 0.03], [0.1, y + 0.03], [0.3, y]])),
  }
}
