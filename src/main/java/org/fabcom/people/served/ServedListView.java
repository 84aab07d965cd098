package org.fabcom.people.served;

import java.util.List;
import org.fabcom.web.list.Paging;

/** The people whom staff serve. */
public record ServedListView(Paging paging, List<Served> rows) {}
