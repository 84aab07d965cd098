/** The invented territory’s currencies: the hour and the gué. What its people paid each other comes with the square. */
@NullMarked
package org.fabcom.ledger.demo;

import org.jspecify.annotations.NullMarked;
