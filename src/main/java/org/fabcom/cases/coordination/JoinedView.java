package org.fabcom.cases.coordination;

import module java.base;
import org.fabcom.web.LinkView;

/** The requests that were merged into a case, each by its day and its words. */
public record JoinedView(List<LinkView> requests) {}
