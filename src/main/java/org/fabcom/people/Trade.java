package org.fabcom.people;

/** What kind of organisation it is: it decides which journey and which words it gets. */
public enum Trade {
    ASSOCIATION,
    SHOP,
    ENTREPRENEUR,
    COOPERATIVE,
    PUBLIC_BODY,
    OTHER
}
