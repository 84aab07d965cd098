package org.fabcom.flows.oressource;

import module java.base;
import org.fabcom.imports.own.OwnImportView;
import org.fabcom.web.LinkView;

/**
 * A copy of Oressource on its way into a house.
 *
 * @param closed the last day of its closed months; empty: none
 * @param notes what the run says beside its totals
 */
public record OressourceView(
        OwnImportView own, LinkView back, String closed, List<String> totals, List<String> notes) {}
