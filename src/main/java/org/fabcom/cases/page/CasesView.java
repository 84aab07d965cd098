package org.fabcom.cases.page;

import module java.base;
import org.fabcom.cases.listing.CaseRow;

/** The cases of the reader’s organisations. */
public record CasesView(List<CaseRow> rows) {}
