/// <reference types="vite/client" />

// The light build lacks its own declarations; it is the same player without DRM, subtitles and alternate audio.
declare module 'hls.js/light' {
  export * from 'hls.js';
  export { default } from 'hls.js';
}
