// Runs before the first paint, so that a remembered theme doesn't flash. A file of its own because the content
// security policy allows no inline script.
try {
  const theme = localStorage.getItem("rizom.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be switched off; the system's preference holds then.
}
