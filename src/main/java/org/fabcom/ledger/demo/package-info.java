/** The invented territory’s currencies: the hour and the gué. What its people paid each other comes with the square. */
@NullMarked
@NamedInterface("demo")
package org.fabcom.ledger.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
