/* oxlint-disable no-var, no-unused-vars */
/*
 * Runs before the first paint, in the oldest JavaScript there is: no file of the product may be needed to say that the
 * engine is too old, and the page must not flash in the wrong colours or size.
 */
(function () {
  var root = document.documentElement;
  var script = document.createElement('script');
  var modern =
    'noModule' in script &&
    'replaceAll' in String.prototype &&
    'allSettled' in Promise &&
    'ResizeObserver' in window;
  if (!modern) root.className += ' old-engine';
  try {
    var theme = localStorage.getItem('xueshi.theme');
    if (!theme) theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    root.setAttribute('data-theme', theme);
    root.setAttribute('data-type', localStorage.getItem('xueshi.type') || 'normal');
  } catch (ignored) {
    root.setAttribute('data-theme', 'light');
  }
})();
