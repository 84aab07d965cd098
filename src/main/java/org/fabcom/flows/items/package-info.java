/**
 * Objects that are followed one by one: number and code, what the workshop does with them, how they leave. The till sells them by
 * {@link org.fabcom.flows.items.ItemSales}, in the transaction of its own sale.
 */
@NullMarked
@NamedInterface("items")
package org.fabcom.flows.items;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
