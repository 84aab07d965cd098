package org.fabcom.till.offline;

import module java.base;
import org.fabcom.web.Form;

/**
 * What came from devices and did not enter.
 *
 * @param mayEnter whoever looks stands at this till
 * @param open a session goes on: what is entered goes into it
 */
public record ToResumeView(String path, String name, List<SaleView> sales, boolean mayEnter, boolean open, Form form) {

    /**
     * @param enterable it can enter as copied from a notebook
     * @param day on which it was sold, for whoever copies it by hand; empty: unknown
     */
    public record SaleView(
            String id, String title, String when, String what, String why, boolean enterable, String day) {}
}
