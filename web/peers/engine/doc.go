// Engine is Lectern's search alone, without pages, so that it can be measured
// beside other engines. On a machine it writes the files of a corpus, in a
// browser it reads them and answers queries. Nothing here is shipped.
package main
