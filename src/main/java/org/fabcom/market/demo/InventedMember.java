package org.fabcom.market.demo;

/** A line of {@code demo/sel.yml}: somebody of the exchange, and how many days ago they came. */
record InventedMember(String name, int since) {}
