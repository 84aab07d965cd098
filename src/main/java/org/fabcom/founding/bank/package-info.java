/** What travels with the program: the questions as a graph, the stories of those who tried before, the outline of the document. */
@NullMarked
package org.fabcom.founding.bank;

import org.jspecify.annotations.NullMarked;
