// Package markdown writes documents as Markdown with front matter.
package markdown
