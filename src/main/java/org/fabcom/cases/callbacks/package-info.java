/** Being called back without an account: asked on one page, kept until it is done, then forgotten. */
@NullMarked
package org.fabcom.cases.callbacks;

import org.jspecify.annotations.NullMarked;
