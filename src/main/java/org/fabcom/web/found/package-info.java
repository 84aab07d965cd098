/**
 * How the house is found from outside: what a page is about in words that machines know (schema.org, Open Graph), the list of
 * pages for search engines, the manifest that puts it on a telephone’s screen.
 */
@NullMarked
package org.fabcom.web.found;

import org.jspecify.annotations.NullMarked;
