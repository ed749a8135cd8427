// Package akn reads and writes Akoma Ntoso debates.
package akn
