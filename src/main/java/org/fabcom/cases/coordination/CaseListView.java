package org.fabcom.cases.coordination;

import java.util.List;
import org.fabcom.web.list.FacetView;
import org.fabcom.web.list.Paging;

/** All cases that the reader may see and asked for. */
public record CaseListView(List<AgedRowView> rows, Paging paging, List<FacetView> facets, String csv) {}
