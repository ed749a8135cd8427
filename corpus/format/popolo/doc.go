// Package popolo writes people, roles and speeches as Popolo JSON.
package popolo
