/** The founding document, drawn from the decisions each time it is read: page, PDF, ODT, Markdown. */
@NullMarked
package org.fabcom.founding.document;

import org.jspecify.annotations.NullMarked;
