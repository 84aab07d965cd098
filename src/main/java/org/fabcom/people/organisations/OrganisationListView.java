package org.fabcom.people.organisations;

import java.util.List;
import org.fabcom.people.Organisation;
import org.fabcom.web.list.Paging;

/** All organisations, for the staff. */
public record OrganisationListView(Paging paging, List<Organisation> rows, String csv) {}
