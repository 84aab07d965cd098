/** The benchmark behind {@code ./fabcom bench}: run from source by Java itself, so it needs neither Maven nor the tests' libraries. */
package org.fabcom.bench;
