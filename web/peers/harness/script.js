/** script loads a classic script, for engines that are no modules. */
export const script = (src) => new Promise((resolve, reject) => {
  const s = Object.assign(document.createElement("script"), { src, onload: resolve, onerror: reject });
  document.head.append(s);
});
