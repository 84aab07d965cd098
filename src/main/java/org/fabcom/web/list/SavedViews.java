package org.fabcom.web.list;

import java.util.List;
import java.util.UUID;
import org.fabcom.kernel.PartyId;

/** Port: what somebody chose of a list and gave a name. */
public interface SavedViews {

    /** Of the list at this path, by name. */
    List<Saved> of(PartyId person, String path);

    /** {@code url}: the list with its filters. */
    record Saved(UUID id, String name, String url) {}
}
