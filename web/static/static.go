// Package static holds the source files of a site that are no page: the style
// sheets in css, the scripts in js, the icons in icons. It serves nothing and
// names nothing anew; web/site does.
package static

import "embed"

// FS holds css/*.css, joined in the order of their names; js/boot.js and
// frame.js, moved.js that is joined before both, sw.js and embed.js; icons/icon.svg and the pictures made from its shape.
//
//go:embed css/*.css js/*.js icons/*.svg icons/*.png
var FS embed.FS
