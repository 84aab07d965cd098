package org.fabcom.people.served;

import module java.base;
import org.fabcom.web.list.Paging;

/** The people whom staff serve. */
public record ServedListView(Paging paging, List<Served> rows) {}
