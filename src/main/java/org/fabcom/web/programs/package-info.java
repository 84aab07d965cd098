/**
 * How programs come in: what a route needs beside its person, the JSON they send read as the form of the page beside it, and wrong
 * input said by its pointer. Rooms write their routes for programs beside their pages; the description of all is the back door's.
 */
@NullMarked
package org.fabcom.web.programs;

import org.jspecify.annotations.NullMarked;
