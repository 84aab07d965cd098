/** What is said of a thing, said once: its fields, from which come the form, the row and what leaves in open formats. */
@NullMarked
package org.fabcom.web.field;

import org.jspecify.annotations.NullMarked;
