/** Sessions: a till is opened with a counted float and closed with what is counted again; the gap is written as it is. */
@NullMarked
package org.fabcom.till.sessions;

import org.jspecify.annotations.NullMarked;
