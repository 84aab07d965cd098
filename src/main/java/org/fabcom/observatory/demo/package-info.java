/** What the invented territory gives to all: published plans, corrections, an edition of the observatory. */
@NullMarked
package org.fabcom.observatory.demo;

import org.jspecify.annotations.NullMarked;
