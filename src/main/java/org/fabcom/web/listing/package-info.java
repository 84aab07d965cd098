/**
 * The listing engine: a room says columns, filters and order once; from them come the page with counts, the files (CSV,
 * XLSX, ODS, JSON), the route for programs and its description. Values only: nothing is looked up by name.
 */
@NullMarked
package org.fabcom.web.listing;

import org.jspecify.annotations.NullMarked;
