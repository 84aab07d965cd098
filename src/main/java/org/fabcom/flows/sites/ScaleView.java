package org.fabcom.flows.sites;

import module java.base;
import org.fabcom.web.LinkView;

/** The sites at which somebody does something. */
public record ScaleView(List<OwnerView> owners) {

    public record OwnerView(String name, List<SiteView> sites, List<LinkView> links) {}

    public record SiteView(String name, List<LinkView> links) {}
}
