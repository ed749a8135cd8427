// Package caption reads and writes WebVTT, and reads SRT.
package caption
