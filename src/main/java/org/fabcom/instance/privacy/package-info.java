/** What is kept of people, made from the register in which every room declares its personal fields. */
@NullMarked
package org.fabcom.instance.privacy;

import org.jspecify.annotations.NullMarked;
