package org.fabcom.flows.sites;

import module java.base;
import org.fabcom.web.Form;

/** Kinds of objects in their order. */
public record KindsView(String path, String back, Form form, List<RowView> rows) {

    public record RowView(
            String url, String shortName, String officialName, String more, String mean, boolean archived) {}
}
