package org.fabcom.people.merging;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;

/** Port: what an upper room keeps under two organisations that are merged, or taken apart again. */
public interface MergedThings {

    /** What is to be joined now that they are one, for whoever reads. */
    List<LinkView> toJoin(PartyId kept, PartyId gone, Page page);

    /** What would part with them, in words; empty: nothing was joined. */
    Optional<String> joined(PartyId kept, PartyId gone, Page page);

    /** Parts what was joined since; within the transaction that takes them apart. */
    void part(PartyId kept, PartyId gone, PartyId by);
}
