/** A path and those who walk it; how far each question has come; what is kept of people. */
@NullMarked
package org.fabcom.founding.path;

import org.jspecify.annotations.NullMarked;
