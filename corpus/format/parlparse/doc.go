// Package parlparse reads the XML of parlparse, on which TheyWorkForYou runs.
package parlparse
